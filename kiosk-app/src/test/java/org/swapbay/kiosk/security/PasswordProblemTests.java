package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordProblemTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    elevenchars            | TOO_SHORT
                    xx kim-park xx yy      | CONTAINS_USERNAME
                    XX KIM-PARK XX YY      | CONTAINS_USERNAME
                    password12345          | TOO_SIMPLE
                    Swapbay-admin-1        | TOO_SIMPLE
                    Welcome123456789       | TOO_SIMPLE
                    aaaaaaaaaaaaaaaa       | TOO_SIMPLE
                    ababababababababab     | TOO_SIMPLE
                    918273645546372        | TOO_SIMPLE
                    """)
    void aWeakPasswordIsNamedWeak(String password, PasswordProblem problem) {
        assertThat(PasswordProblem.of("kim-park", password)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"violet tractor sings", "correct horse battery", "gT7#qpLw92!zz", "мой синий трактор"})
    void aLongUnusualOneIsTaken(String password) {
        assertThat(PasswordProblem.of("kim-park", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void nobodyTypesThatMuch(int length) {
        assertThat(PasswordProblem.of("kim", "abcdefghijkl".repeat(500).substring(0, length)))
                .contains(PasswordProblem.TOO_LONG);
    }
}
