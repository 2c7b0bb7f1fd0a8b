package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void aCodeIsFoundFromEachOfItsPartsOnAndWithoutZerosInFront() {
        assertThat(Words.ofCode("CB-0042")).containsExactly("0042", "42", "cb0042");
        assertThat(Words.ofCode("MS-12-007")).containsExactly("007", "12007", "7", "ms12007");
        assertThat(Words.ofCode("000")).containsExactly("0", "000");
    }

    @Test
    void accentsCapitalsAndSignsMakeNoDifference() {
        assertThat(Words.of(" Chloé  O'Brien-Ñúñez ")).containsExactly("chloe", "o", "brien", "nunez");
        assertThat(Words.joined("O’Brien")).isEqualTo("obrien");
        assertThat(Words.of("李 小龍")).containsExactly("李", "小龍");
        assertThat(Words.of("ΓΕΩΡΓΙΟΣ")).containsExactly("γεωργιος");
    }

    @Test
    void whatHasNoLettersAndDigitsHasNoWords() {
        assertThat(Words.of("- % _ ' \u0000")).isEmpty();
        assertThat(Words.joined("-%_")).isEmpty();
        assertThat(Words.ofCode("--")).isEmpty();
    }

    @Test
    void aPersonIsFoundByEachNameAndByTheNumber() {
        var eva = new Person(
                new PersonId("p"), "s", "student", "Eva María", "O'Neil", "0815", "7", true, Borrowing.ALLOWED);
        assertThat(Words.ofPerson(eva)).contains("eva", "maria", "evamaria", "o", "neil", "oneil", "0815", "815");
    }

    @Test
    void noWordIsLongerThanItsColumn() {
        assertThat(Words.ofCode("A".repeat(100))).containsExactly("a".repeat(64));
    }
}
