package no.mestringsrom.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import no.mestringsrom.shell.SignedInPerson.Person;
import no.mestringsrom.texts.Language;

/**
 * The frame around every staff view: our mark, the menu, and who is signed in. The menu lists the views that carry
 * {@code @Menu} and that the person may open; a menu entry's title is the key of its text.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private final transient SignedInPerson signedIn;
    private final transient AuthenticationContext authentication;

    MainLayout(SignedInPerson signedIn, AuthenticationContext authentication) {
        this.signedIn = signedIn;
        this.authentication = authentication;
        Image drawing = new Image("/favicon.svg", "");
        Anchor mark = new Anchor("start", drawing, new Span("Mestringsrom"));
        mark.addClassName("mark");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        // Whoever has nowhere else to go needs no menu: the mark leads to the start.
        if (entries.size() > 1) {
            DrawerToggle toggle = new DrawerToggle();
            toggle.setAriaLabel(getTranslation("shell.MainLayout.menu"));
            addToNavbar(toggle);
            addToDrawer(menu(entries));
        } else {
            setDrawerOpened(false);
        }
        addToNavbar(mark);
        signedIn.find().ifPresent(person -> addToNavbar(personMenu(person)));
    }

    /** Whatever view is shown is the page's main part: screen readers jump to it past the menu. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
    }

    private SideNav menu(List<MenuEntry> entries) {
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.MainLayout.menu"));
        entries.forEach(entry -> {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            if (entry.icon() != null) {
                item.setPrefixComponent(new Icon(entry.icon()));
            }
            // A page below is marked at its entry, too: an agreement at its network.
            item.setMatchNested(true);
            menu.addItem(item);
        });
        return menu;
    }

    private MenuBar personMenu(Person person) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.setI18n(new MenuBarI18n().setMoreOptions(getTranslation("shell.MainLayout.menu")));
        Span name = new Span(person.name());
        name.addClassName("person-name");
        MenuItem root = bar.addItem(new Span(VaadinIcon.USER.create(), name));
        root.setAriaLabel(getTranslation("shell.MainLayout.person", person.name()));
        SubMenu choices = root.getSubMenu();
        for (Language language : Language.ofStaff()) {
            MenuItem choice = choices.addItem(language.ownName(), press -> speak(language));
            choice.getElement().setAttribute("lang", language.tag());
            choice.setCheckable(true);
            choice.setChecked(language == person.language().forStaff());
        }
        choices.addComponent(new Hr());
        choices.addItem(getTranslation("shell.MainLayout.signOut"), press -> authentication.logout());
        return bar;
    }

    /** Builds the page anew: every text on it changes. */
    private void speak(Language language) {
        signedIn.chooseLanguage(language);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
