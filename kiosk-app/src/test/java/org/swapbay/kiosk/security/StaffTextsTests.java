package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class StaffTextsTests {

    @Test
    void bothLanguagesHaveTheSameWords() {
        var english = ResourceBundle.getBundle("staff.words", Locale.ENGLISH);
        var spanish = ResourceBundle.getBundle("staff.words", Locale.of("es"));
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(spanish.keySet())
                .allSatisfy(key -> assertThat(spanish.getString(key)).isNotBlank());
    }

    @Test
    void numbersAreSpokenAsPeopleDo() {
        var english = StaffTexts.in(Locale.FRENCH);
        assertThat(english.say("today.cases", 0)).isEqualTo("No open cases");
        assertThat(english.say("today.cases", 1)).isEqualTo("1 case to decide");
        assertThat(english.say("today.cases", 3)).isEqualTo("3 cases to decide");
        assertThat(StaffTexts.in(Locale.of("es", "MX")).say("today.cases", 3)).isEqualTo("3 casos por decidir");
    }

    @Test
    void aConstantFindsItsWords() {
        assertThat(StaffTexts.in(Locale.ENGLISH).say("setup.password", PasswordProblem.TOO_SHORT))
                .isEqualTo("The password is too short.");
    }
}
