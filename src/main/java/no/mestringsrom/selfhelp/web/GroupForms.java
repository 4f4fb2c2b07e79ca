package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A member's forms. What was done is said on the group's page, which the browser is sent on to; what is refused is shown again
 * with all that was typed.
 */
@Component
class GroupForms {

    private final SelfHelpGroups groups;
    private final LearningServices services;
    private final Pages pages;
    private final Clock clock;

    GroupForms(SelfHelpGroups groups, LearningServices services, Pages pages, Clock clock) {
        this.groups = groups;
        this.services = services;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param template of the form
     * @param done what the group's page is to say
     */
    ResponseEntity<byte[]> attempt(
            String template,
            String done,
            HttpServletRequest request,
            String token,
            Map<String, String> fields,
            Runnable deed) {
        return attempt(template, done, request, token, fields, Map.of(), deed);
    }

    /** @param more what this template alone is given */
    ResponseEntity<byte[]> attempt(
            String template,
            String done,
            HttpServletRequest request,
            String token,
            Map<String, String> fields,
            Map<String, Object> more,
            Runnable deed) {
        return attempt(template, request, token, fields, more, () -> {
            deed.run();
            return done;
        });
    }

    /** @param deed returns what the group's page is to say */
    ResponseEntity<byte[]> attempt(
            String template,
            HttpServletRequest request,
            String token,
            Map<String, String> fields,
            Map<String, Object> more,
            Supplier<String> deed) {
        try {
            return done(request, token, deed.get());
        } catch (SelfHelpRefused refused) {
            if (refused.reason() == Reason.UNKNOWN_LINK) {
                throw refused;
            }
            return form(
                    template,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    token,
                    groups.page(token),
                    fields,
                    refused.key(),
                    more);
        }
    }

    ResponseEntity<byte[]> done(HttpServletRequest request, String token, String done) {
        return Pages.seeOther(pages.page(request), link(token) + "?gjort=" + done);
    }

    /** The page shows what there is now. */
    ResponseEntity<byte[]> home(HttpServletRequest request, String token) {
        return Pages.seeOther(pages.page(request), link(token));
    }

    ResponseEntity<byte[]> form(
            String template,
            HttpStatus status,
            HttpServletRequest request,
            String token,
            GroupPage group,
            Map<String, String> fields,
            String problem) {
        return form(template, status, request, token, group, fields, problem, Map.of());
    }

    /** @param more what this template alone is given */
    ResponseEntity<byte[]> form(
            String template,
            HttpStatus status,
            HttpServletRequest request,
            String token,
            GroupPage group,
            Map<String, String> fields,
            String problem,
            Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("group", group);
        model.put("link", link(token));
        model.put("fields", fields);
        model.put("problem", problem);
        model.put("service", services.get(group.service()));
        model.put("today", LocalDate.now(clock.withZone(GroupPage.ZONE)));
        return pages.render(status, "selfhelp/" + template + ".jte", pages.page(request), model);
    }

    static String link(String token) {
        return "/gruppe/" + token;
    }
}
