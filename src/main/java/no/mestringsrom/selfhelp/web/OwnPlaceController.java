package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.selfhelp.EveningFile;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.OwnPlace;
import no.mestringsrom.selfhelp.ReachableAddress;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member says of themselves alone: what they are called, where they are reached, and their calendar. */
@Controller
class OwnPlaceController {

    private static final String MINE = "/gruppe/{token}";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final SelfHelpGroups groups;
    private final OwnPlace own;
    private final ReachableAddress addresses;
    private final EveningFile files;
    private final GroupForms forms;
    private final FormPace pace;
    private final Pages pages;

    OwnPlaceController(
            SelfHelpGroups groups,
            OwnPlace own,
            ReachableAddress addresses,
            EveningFile files,
            GroupForms forms,
            FormPace pace,
            Pages pages) {
        this.groups = groups;
        this.own = own;
        this.addresses = addresses;
        this.files = files;
        this.forms = forms;
        this.pace = pace;
        this.pages = pages;
    }

    @GetMapping(MINE + "/meg")
    ResponseEntity<byte[]> me(HttpServletRequest request, @PathVariable String token) {
        GroupPage group = groups.page(token);
        Map<String, String> fields = new HashMap<>(Map.of("navn", group.self().name()));
        if (group.self().initiator()) {
            fields.put("igangsetter", "ja");
        }
        return form("me", HttpStatus.OK, request, token, fields, "");
    }

    @PostMapping(MINE + "/meg")
    ResponseEntity<byte[]> iAm(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        return forms.attempt(
                "me",
                "meg",
                request,
                token,
                fields,
                more(token),
                () -> groups.iAm(token, fields.getOrDefault("navn", ""), fields.containsKey("igangsetter")));
    }

    @GetMapping(MINE + "/adresse")
    ResponseEntity<byte[]> address(HttpServletRequest request, @PathVariable String token) {
        return form("address", HttpStatus.OK, request, token, Map.of(), "");
    }

    @PostMapping(MINE + "/adresse")
    ResponseEntity<byte[]> move(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        String address = fields.getOrDefault("adresse", "");
        // The address counts, not the form: it may be anybody's.
        UUID question = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        if (!pace.allows(request.getRemoteAddr(), "address in a group", question)) {
            return form("address", HttpStatus.TOO_MANY_REQUESTS, request, token, fields, "selfhelp.Help.tooMany");
        }
        return forms.attempt(
                "address",
                request,
                token,
                fields,
                more(token),
                () -> own.moveTo(token, address) ? "adresse" : "samme-adresse");
    }

    /** Opening the page changes nothing, because mail programs open links by themselves. */
    @GetMapping("/gruppeadresse/{token}")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token) {
        return confirmation(own.isGood(token) ? "ASK" : "GONE", request);
    }

    @PostMapping("/gruppeadresse/{token}")
    ResponseEntity<byte[]> confirm(HttpServletRequest request, @PathVariable String token) {
        return confirmation(own.confirm(token) ? "CHANGED" : "GONE", request);
    }

    @GetMapping(MINE + "/kalender")
    ResponseEntity<byte[]> calendar(HttpServletRequest request, @PathVariable String token) {
        return form("calendar", HttpStatus.OK, request, token, Map.of(), "");
    }

    @PostMapping(MINE + "/kalender")
    ResponseEntity<byte[]> keepInCalendar(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "med", defaultValue = "ja") String answer) {
        boolean wanted = answer.equals("ja");
        own.keepInCalendar(token, wanted);
        return forms.done(request, token, wanted ? "kalender" : "uten-kalender");
    }

    /** The evenings that are in the calendar now, for whoever wants the file here and now. */
    @GetMapping(MINE + "/kalender.ics")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        String file = files.entered(own.kept(token), own.evenings(token));
        if (file.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kalender.ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(SelfHelpRefused refused, HttpServletRequest request) {
        return SelfHelpPages.closed(pages, refused, request);
    }

    private ResponseEntity<byte[]> form(
            String template,
            HttpStatus status,
            HttpServletRequest request,
            String token,
            Map<String, String> fields,
            String problem) {
        return forms.form(template, status, request, token, groups.page(token), fields, problem, more(token));
    }

    private Map<String, Object> more(String token) {
        return Map.of("own", own.kept(token), "mobiles", addresses.takesMobiles());
    }

    private ResponseEntity<byte[]> confirmation(String state, HttpServletRequest request) {
        return pages.render(
                state.equals("GONE") ? HttpStatus.GONE : HttpStatus.OK,
                "registration/address.jte",
                pages.page(request),
                Map.of("state", state));
    }
}
