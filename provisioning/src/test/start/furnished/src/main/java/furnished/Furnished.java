package furnished;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** One word on one page, with the libraries that a kiosk stands on and nothing of what it does with them. */
@SpringBootApplication
@Push
public class Furnished implements AppShellConfigurator {

    public static void main(String... arguments) {
        SpringApplication.run(Furnished.class, arguments);
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** The page. */
    @Route("")
    public static class Page extends Div {
        public Page() {
            super("ready");
        }
    }
}
