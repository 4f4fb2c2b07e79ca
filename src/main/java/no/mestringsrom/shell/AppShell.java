package no.mestringsrom.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The look of the staff pages: Lumo, light or dark as the browser asks. {@link StaffPages} adds our own colours, which the
 * public pages have too.
 */
@StyleSheet(Lumo.STYLESHEET)
@ColorScheme(ColorScheme.Value.SYSTEM)
public class AppShell implements AppShellConfigurator {}
