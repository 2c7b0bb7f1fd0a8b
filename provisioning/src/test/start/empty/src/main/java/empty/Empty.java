package empty;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One word on one page, with the push that a kiosk's page has. */
@SpringBootApplication
@Push
public class Empty implements AppShellConfigurator {

    public static void main(String... arguments) {
        SpringApplication.run(Empty.class, arguments);
    }

    /** The page. */
    @Route("")
    public static class Page extends Div {
        public Page() {
            super("ready");
        }
    }
}
