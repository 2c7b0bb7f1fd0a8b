package org.swapbay.kiosk.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.fees.Statements;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;

/** Guardians and the reduced rate from the district's file: shown first, taken over as they were shown. */
@KioskTest
@ViewPackages(classes = FeeView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class FamilyImportViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private FeeDay ana;
    private FeeDay ben;
    private PersonId parent;

    @BeforeEach
    void twoStudentsOfOneFamilyWhomNobodyKnowsAsOne() {
        ana = new FeeDay(program, false).repaired();
        ben = new FeeDay(program, false).repaired();
        parent = new PersonId("parent-" + ana.day.key);
    }

    @Test
    void whatAFileSaysIsShownBeforeAnythingChangesAndThenMakesOneStatementOfTheFamily() {
        read(file("yes"), "lunch");
        assertThat(page())
                .contains("2 guardians are added to students", "Pat Rivera for Ana" + ana.day.key)
                .contains("2 students pay the reduced rate from now on");
        assertThat(families().guardians(ana.day.student)).isEmpty();
        click("apply-families");

        assertThat(families().guardians(ana.day.student))
                .extracting(Person::sourcedId)
                .containsExactly(parent);
        assertThat(families().reducedRate(ben.day.student)).isTrue();
        assertThat(program.getBean(Statements.class)
                        .ofFamily(ana.day.student)
                        .orElseThrow()
                        .children())
                .extracting(child -> child.person().sourcedId())
                .containsExactlyInAnyOrder(ana.day.student, ben.day.student);
        navigate(StatementView.class, ben.day.student.value());
        assertThat(find(StatementView.class).single().getElement().getTextRecursively())
                .contains("Guardians: Pat Rivera", "To pay together: $80.00", ana.fee, ben.fee);
    }

    @Test
    void whatTheFileSaysNoMoreEndsAndTheSameFileTwiceChangesNothing() {
        read(file("yes"), "lunch");
        click("apply-families");
        read(file("yes"), "lunch");
        assertThat(page()).contains("The file says what is known already.");
        assertThat(find(Component.class).withId("apply-families").exists()).isFalse();
        read(file("no"), "lunch");
        click("apply-families");
        assertThat(families().reducedRate(ana.day.student)).isFalse();
        assertThat(page()).contains("lee: 0 guardians added, 0 ended; reduced rate for 0 more, 2 fewer");
    }

    @Test
    void aFileThatIsNoneChangesNothing() {
        read("name,grade\n", "");
        assertThat(page()).contains("neither a OneRoster ZIP", "Nothing was changed.");
        read(file("yes"), "no-such-column");
        assertThat(page()).contains("users.csv has no such column.");
    }

    @Test
    void aGuardianSignsInNowhereWithATypedNumber() {
        read(file("no"), "");
        click("apply-families");
        var guardian = program.getBean(Roster.class).find(parent).orElseThrow();
        assertThat(Roster.couldBeShown(guardian.identifier())).isFalse();
    }

    @Test
    @WithMockUser(username = "pia", roles = "PRINCIPAL")
    void aPrincipalSeesWhatWasTakenOverAndTakesNothing() {
        navigate(FamilyImportView.class);
        assertThat(find(Component.class).withId("families-file").exists()).isFalse();
    }

    private String file(String reduced) {
        return "sourcedId,role,givenName,familyName,agentSourcedIds,lunch\n"
                + "%s,student,Ana,Rivera,%s,%s\n".formatted(ana.day.student, parent, reduced)
                + "%s,student,Ben,Rivera,,%s\n".formatted(ben.day.student, reduced)
                + "%s,guardian,Pat,Rivera,%s,\n".formatted(parent, ben.day.student);
    }

    private void read(String file, String column) {
        var view = navigate(FamilyImportView.class);
        test(find(TextField.class).id("reduced-column")).setValue(column);
        view.read(file.getBytes(UTF_8));
    }

    private Families families() {
        return program.getBean(Families.class);
    }

    private String page() {
        return find(FamilyImportView.class).single().getElement().getTextRecursively();
    }

    private void click(String id) {
        test(find(Button.class).withId(id).last()).click();
    }
}
