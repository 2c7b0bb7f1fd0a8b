package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoanPoliciesTests {

    private static final LocalDate SPRING = LocalDate.parse("2027-03-01");
    private static final LoanPolicy SECOND = new LoanPolicy(
            2, SPRING, LoanModel.STRAIGHT_SWAP, 45, 14, 5, true, Map.of("07", Set.of("Lenovo 300e", "Acer 511")));

    private final LoanPolicies policies = new LoanPolicies(schema());

    @Test
    void whatIsShippedIsALoanThatIsBroughtBack() {
        var shipped = policies.on(SPRING);

        assertThat(shipped.version()).isEqualTo(1);
        assertThat(shipped.model()).isEqualTo(LoanModel.LOAN_AND_RETURN);
        assertThat(shipped.ownWithoutLoaner()).isFalse();
        assertThat(shipped.modelsByGrade()).isEmpty();
    }

    @Test
    void aVersionHoldsFromItsDayAndTheOneBeforeStaysAsItWas() {
        var before = policies.on(SPRING);

        policies.publish(SECOND);

        assertThat(policies.on(SPRING.minusDays(1))).isEqualTo(before);
        assertThat(policies.on(SPRING)).isEqualTo(SECOND);
        assertThat(policies.version(1)).contains(before);
        assertThat(policies.all()).containsExactly(SECOND, before);
    }

    @Test
    void aClockThatIsWrongFindsThePolicyAllTheSame() {
        assertThat(policies.on(LocalDate.parse("1970-01-01")).version()).isEqualTo(1);
    }

    @Test
    void aGradeWithARuleIsLentItsModelsAndEveryOtherGradeAny() {
        assertThat(SECOND.suits("07", "Acer 511")).isTrue();
        assertThat(SECOND.suits("07", "Dell 3100")).isFalse();
        assertThat(SECOND.suits("08", "Dell 3100")).isTrue();
        assertThat(SECOND.suits(null, "Dell 3100")).isTrue();
    }

    @Test
    void aReminderComesBeforeItIsTakenBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoanPolicy(2, SPRING, LoanModel.LOAN_AND_RETURN, 0, 7, 7, false, Map.of()));
    }

    private static JdbcClient schema() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        return JdbcClient.create(source);
    }
}
