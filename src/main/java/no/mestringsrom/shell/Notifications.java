package no.mestringsrom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages on top of a view. */
public final class Notifications {

    private static final int MILLIS = 6_000;

    private Notifications() {}

    /** Something was done; goes away by itself. */
    public static void done(String text) {
        Notification message = new Notification(text, MILLIS, Notification.Position.BOTTOM_CENTER);
        message.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        message.open();
    }

    /** Something was not done; stays until it is closed, and is read out at once. */
    public static void problem(String text) {
        Notification message = new Notification();
        message.addThemeVariants(NotificationVariant.LUMO_ERROR);
        message.setAssertive(true);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.setDuration(0);
        Span content = new Span(text);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), press -> message.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(content.getTranslation("shell.Notifications.close"));
        Span row = new Span(content, close);
        row.addClassName("message-row");
        message.add(row);
        message.open();
    }
}
