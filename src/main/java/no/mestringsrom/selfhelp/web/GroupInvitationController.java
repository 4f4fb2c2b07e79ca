package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.selfhelp.GroupInvitations;
import no.mestringsrom.selfhelp.GroupInvitations.Invited;
import no.mestringsrom.selfhelp.InvitationId;
import no.mestringsrom.selfhelp.ReachableAddress;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody new: named by one of the group, agreed to by another, and asked by a link of their own. */
@Controller
class GroupInvitationController {

    private static final String NEWCOMERS = "newcomers to a group";

    private final SelfHelpGroups groups;
    private final GroupInvitations invitations;
    private final ReachableAddress addresses;
    private final LearningServices services;
    private final GroupForms forms;
    private final FormPace pace;
    private final Pages pages;

    GroupInvitationController(
            SelfHelpGroups groups,
            GroupInvitations invitations,
            ReachableAddress addresses,
            LearningServices services,
            GroupForms forms,
            FormPace pace,
            Pages pages) {
        this.groups = groups;
        this.invitations = invitations;
        this.addresses = addresses;
        this.services = services;
        this.forms = forms;
        this.pace = pace;
        this.pages = pages;
    }

    @GetMapping("/gruppe/{token}/inviter")
    ResponseEntity<byte[]> invite(HttpServletRequest request, @PathVariable String token) {
        return form(HttpStatus.OK, request, token, Map.of(), "");
    }

    @PostMapping("/gruppe/{token}/inviter")
    ResponseEntity<byte[]> propose(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        if (!pace.allows(request.getRemoteAddr(), NEWCOMERS, UUID.randomUUID())) {
            return form(HttpStatus.TOO_MANY_REQUESTS, request, token, fields, "selfhelp.Help.tooMany");
        }
        return forms.attempt(
                "invite",
                "foreslaatt",
                request,
                token,
                fields,
                more(),
                () -> invitations.propose(token, fields.getOrDefault("navn", ""), fields.getOrDefault("adresse", "")));
    }

    /** @param answer yes, or anything else to take it back */
    @PostMapping("/gruppe/{token}/invitasjon/{invitation}")
    ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            @PathVariable String token,
            @PathVariable UUID invitation,
            @RequestParam(name = "svar", defaultValue = "") String answer) {
        if (!answer.equals("ja")) {
            invitations.takeBack(token, new InvitationId(invitation));
            return forms.done(request, token, "ikke-invitert");
        }
        try {
            invitations.agree(token, new InvitationId(invitation));
        } catch (SelfHelpRefused refused) {
            if (refused.reason() != Reason.ANOTHER_HAS_TO_AGREE) {
                throw refused;
            }
            return forms.home(request, token);
        }
        return forms.done(request, token, "invitert");
    }

    /** Opening the page changes nothing, because mail programs open links by themselves. */
    @GetMapping("/gruppeinvitasjon/{token}")
    ResponseEntity<byte[]> invitation(HttpServletRequest request, @PathVariable String token) {
        Invited invited = invitations.invitation(token);
        return invitation(HttpStatus.OK, pages.page(request), invited, invited.name(), "");
    }

    @PostMapping("/gruppeinvitasjon/{token}")
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svar", defaultValue = "") String answer,
            @RequestParam(name = "navn", defaultValue = "") String name) {
        Page page = pages.page(request);
        if (answer.equals("nei")) {
            invitations.decline(token);
            return pages.render("selfhelp/closed.jte", page, Map.of("reason", "declined"));
        }
        Invited invited = invitations.invitation(token);
        try {
            return forms.done(request, invitations.accept(token, name), "med");
        } catch (SelfHelpRefused refused) {
            return switch (refused.reason()) {
                case NAME_MISSING, NAME_TOO_LONG ->
                    invitation(HttpStatus.UNPROCESSABLE_CONTENT, page, invited, name, refused.key());
                case IN_ALREADY ->
                    pages.render(HttpStatus.CONFLICT, "selfhelp/closed.jte", page, Map.of("reason", "inAlready"));
                default -> throw refused;
            };
        }
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(SelfHelpRefused refused, HttpServletRequest request) {
        return SelfHelpPages.closed(pages, refused, request);
    }

    private ResponseEntity<byte[]> invitation(
            HttpStatus status, Page page, Invited invited, String name, String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("invited", invited);
        model.put("name", name);
        model.put("problem", problem);
        model.put("service", services.get(invited.service()));
        return pages.render(status, "selfhelp/invitation.jte", page, model);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, HttpServletRequest request, String token, Map<String, String> fields, String problem) {
        return forms.form("invite", status, request, token, groups.page(token), fields, problem, more());
    }

    private Map<String, Object> more() {
        return Map.of("mobiles", addresses.takesMobiles());
    }
}
