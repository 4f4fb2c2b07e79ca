package no.mestringsrom.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.theme.lumo.Lumo;

/** The look of the staff pages: Lumo, in our colours, light or dark as the browser asks. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("staff.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class AppShell implements AppShellConfigurator {}
