package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.context.ApplicationContext;

/** What a library can be told is told it, though not every bean is asked. */
@KioskTest
class SettersOfOthersTests {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private HikariDataSource pool;

    @Test
    void everyBeanThatTakesSettingsIsARecordOrIsTold() {
        var settings =
                ConfigurationPropertiesBean.getAll(program).keySet().stream().map(program::getBean);
        assertThat(settings)
                .hasSizeGreaterThan(10)
                .allMatch(bean -> bean.getClass().isRecord() || SettersOfOthers.takesSettings(bean));
        assertThat(program.getBean(ConfigurationPropertiesBindingPostProcessor.class))
                .isInstanceOf(SettersOfOthers.class);
        assertThat(pool.getMaximumPoolSize()).isEqualTo(8);
    }
}
