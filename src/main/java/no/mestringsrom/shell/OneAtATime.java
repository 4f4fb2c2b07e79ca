package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;

/** Opens dialogs: whoever presses twice, before the page has answered, gets one and not two on top of each other. */
public final class OneAtATime {

    /** @param during what the page had asked when it was opened: not before the answer is it on the page */
    private record Opened(Component dialog, @Nullable VaadinRequest during) {

        boolean is() {
            return dialog.isAttached() || during != null && during == VaadinRequest.getCurrent();
        }
    }

    private OneAtATime() {}

    public static void open(Dialog dialog) {
        if (isFirst(dialog)) {
            dialog.open();
        }
    }

    public static void open(ConfirmDialog dialog) {
        if (isFirst(dialog)) {
            dialog.open();
        }
    }

    /** Of its kind: one may ask something from within another. */
    private static boolean isFirst(Component dialog) {
        UI ui = UI.getCurrent();
        String kind = OneAtATime.class.getName() + ":" + dialog.getClass().getName();
        if (ComponentUtil.getData(ui, kind) instanceof Opened before && before.is() && isOpened(before.dialog())) {
            return false;
        }
        ComponentUtil.setData(ui, kind, new Opened(dialog, VaadinRequest.getCurrent()));
        return true;
    }

    private static boolean isOpened(Component dialog) {
        return dialog instanceof Dialog one
                ? one.isOpened()
                : dialog instanceof ConfirmDialog question && question.isOpened();
    }
}
