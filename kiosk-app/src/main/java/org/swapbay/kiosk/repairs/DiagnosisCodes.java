package org.swapbay.kiosk.repairs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a technician can find, as the school lists it. */
@Component
public class DiagnosisCodes {

    private final JdbcClient jdbc;

    DiagnosisCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Code> all() {
        return jdbc.sql("select code, english, spanish from diagnosis_code order by place, code")
                .query(Code.class)
                .list();
    }

    boolean has(String code) {
        return jdbc.sql("select count(*) from diagnosis_code where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One finding in the languages of the staff. */
    public record Code(String code, String english, String spanish) {}
}
