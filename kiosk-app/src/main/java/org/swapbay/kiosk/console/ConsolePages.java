package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;

/** Every page of the console, by name. */
@org.springframework.stereotype.Component
class ConsolePages implements VaadinServiceInitListener {

    private static final List<Class<? extends Component>> EACH = List.of(
            AccountView.class,
            AssetsView.class,
            AuditView.class,
            CabinetView.class,
            CalendarView.class,
            CasesView.class,
            CashView.class,
            FamilyImportView.class,
            FeeScheduleView.class,
            FeeView.class,
            FeesView.class,
            HealthView.class,
            LoansView.class,
            NoticesView.class,
            PeopleView.class,
            PickListView.class,
            PolicyView.class,
            StaffView.class,
            StatementView.class,
            TicketView.class,
            TicketsView.class,
            TillView.class,
            TodayView.class,
            WaitingView.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        EACH.forEach(RouteConfiguration.forApplicationScope()::setAnnotatedRoute);
    }
}
