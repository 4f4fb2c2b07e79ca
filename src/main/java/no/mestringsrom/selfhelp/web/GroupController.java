package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningId;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.Rhythm;
import no.mestringsrom.selfhelp.RoomDoor;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A group's own pages. After a press the browser is sent on to the group's page, which says what was done; what is refused is
 * shown again with all that was typed.
 */
@Controller
@RequestMapping("/gruppe/{token}")
class GroupController {

    /** What the group's page may be asked to say. */
    private static final Set<String> DONE = Set.of(
            "tid",
            "regler",
            "meg",
            "avlyst",
            "likevel",
            "hjelp",
            "videre",
            "foreslaatt",
            "invitert",
            "ikke-invitert",
            "med",
            "adresse",
            "samme-adresse",
            "kalender",
            "uten-kalender");

    private static final String HELP = "help for a group";

    private static final String TOO_MANY = "selfhelp.Group.tooMany";

    private static final String NEWS = "news of a group ";

    private final SelfHelpGroups groups;
    private final LearningServices services;
    private final RoomDoor door;
    private final GroupForms forms;
    private final FormPace pace;
    private final Pages pages;

    GroupController(
            SelfHelpGroups groups,
            LearningServices services,
            RoomDoor door,
            GroupForms forms,
            FormPace pace,
            Pages pages) {
        this.groups = groups;
        this.services = services;
        this.door = door;
        this.forms = forms;
        this.pace = pace;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> home(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "gjort", defaultValue = "") String done) {
        return home(HttpStatus.OK, request, token, groups.page(token), DONE.contains(done) ? done : "", "");
    }

    private ResponseEntity<byte[]> home(
            HttpStatus status, HttpServletRequest request, String token, GroupPage group, String done, String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("group", group);
        model.put("link", GroupForms.link(token));
        model.put("service", services.get(group.service()));
        model.put("done", done);
        model.put("problem", problem);
        door.of(group).ifPresent(found -> model.put("door", found));
        return pages.render(status, "selfhelp/group.jte", pages.page(request), model);
    }

    @GetMapping("/tid")
    ResponseEntity<byte[]> times(HttpServletRequest request, @PathVariable String token) {
        GroupPage group = groups.page(token);
        Map<String, String> fields = new HashMap<>();
        group.rhythm().ifPresent(rhythm -> {
            fields.put("uker", String.valueOf(rhythm.everyWeeks()));
            fields.put("minutter", String.valueOf(rhythm.minutes()));
            fields.put("tid", rhythm.first().toLocalTime().toString());
        });
        group.next()
                .ifPresent(
                        next -> fields.put("dato", next.startsAt().toLocalDate().toString()));
        return forms.form("times", HttpStatus.OK, request, token, group, fields, "");
    }

    @PostMapping("/tid")
    ResponseEntity<byte[]> meet(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        GroupPage group = groups.page(token);
        // The revision that was read is among the fields: what was done once is not done again by them.
        if (tooMuchNews(request, group, new TreeMap<>(fields).toString())) {
            return forms.form("times", HttpStatus.TOO_MANY_REQUESTS, request, token, group, fields, TOO_MANY);
        }
        return forms.attempt(
                "times", "tid", request, token, fields, () -> groups.meet(token, revision(fields), rhythm(fields)));
    }

    @GetMapping("/regler")
    ResponseEntity<byte[]> rules(HttpServletRequest request, @PathVariable String token) {
        GroupPage group = groups.page(token);
        return forms.form(
                "rules",
                HttpStatus.OK,
                request,
                token,
                group,
                Map.of("navn", group.name(), "regler", group.rules()),
                "");
    }

    @PostMapping("/regler")
    ResponseEntity<byte[]> agree(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        return forms.attempt(
                "rules",
                "regler",
                request,
                token,
                fields,
                () -> groups.agreeOn(
                        token,
                        revision(fields),
                        fields.getOrDefault("navn", ""),
                        fields.getOrDefault("regler", "").replace("\r\n", "\n")));
    }

    /** Asks first: all in the group are written to. */
    @GetMapping("/kveld/{evening}")
    ResponseEntity<byte[]> evening(HttpServletRequest request, @PathVariable String token, @PathVariable UUID evening) {
        GroupPage group = groups.page(token);
        return group.evenings().stream()
                .filter(one -> one.id().value().equals(evening) && !one.begun() && !one.calledOff())
                .findFirst()
                .map(one -> forms.form(
                        "evening", HttpStatus.OK, request, token, group, Map.of(), "", Map.of("evening", one)))
                .orElseGet(() -> forms.home(request, token));
    }

    @PostMapping("/kveld/{evening}")
    ResponseEntity<byte[]> callOff(
            HttpServletRequest request,
            @PathVariable String token,
            @PathVariable UUID evening,
            @RequestParam(name = "avlyst", defaultValue = "ja") String off) {
        boolean calledOff = off.equals("ja");
        GroupPage group = groups.page(token);
        Optional<Evening> changed = group.evenings().stream()
                .filter(one -> one.id().value().equals(evening) && one.calledOff() != calledOff)
                .findFirst();
        if (changed.isPresent()
                && tooMuchNews(request, group, evening + " " + changed.get().revision())) {
            return home(HttpStatus.TOO_MANY_REQUESTS, request, token, group, "", TOO_MANY);
        }
        try {
            groups.callOff(token, new EveningId(evening), calledOff);
        } catch (SelfHelpRefused refused) {
            if (refused.reason() != Reason.EVENING_IS_PAST) {
                throw refused;
            }
            // The page shows what there is now.
            return forms.home(request, token);
        }
        return forms.done(request, token, calledOff ? "avlyst" : "likevel");
    }

    @PostMapping("/videre")
    ResponseEntity<byte[]> goOn(HttpServletRequest request, @PathVariable String token) {
        groups.goOn(token);
        return forms.done(request, token, "videre");
    }

    @GetMapping("/hjelp")
    ResponseEntity<byte[]> help(HttpServletRequest request, @PathVariable String token) {
        Map<String, String> fields = Map.of("skjema", UUID.randomUUID().toString());
        return forms.form("help", HttpStatus.OK, request, token, groups.page(token), fields, "");
    }

    @PostMapping("/hjelp")
    ResponseEntity<byte[]> askForHelp(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        GroupPage group = groups.page(token);
        UUID submission = submission(fields);
        String answer = fields.getOrDefault("svar", "");
        if (!answer.equals("ja") && !answer.equals("nei")) {
            // Whether they are named is theirs to say: nothing is taken for granted.
            return forms.form(
                    "help", HttpStatus.UNPROCESSABLE_CONTENT, request, token, group, fields, "selfhelp.Help.choose");
        }
        if (!pace.allows(request.getRemoteAddr(), HELP, submission)) {
            return forms.form(
                    "help", HttpStatus.TOO_MANY_REQUESTS, request, token, group, fields, "selfhelp.Help.tooMany");
        }
        return forms.attempt(
                "help",
                "hjelp",
                request,
                token,
                fields,
                () -> groups.askForHelp(
                        token, submission, fields.getOrDefault("ord", "").replace("\r\n", "\n"), answer.equals("ja")));
    }

    @GetMapping("/ut")
    ResponseEntity<byte[]> leave(HttpServletRequest request, @PathVariable String token) {
        return forms.form("leave", HttpStatus.OK, request, token, groups.page(token), Map.of(), "");
    }

    @PostMapping("/ut")
    ResponseEntity<byte[]> left(HttpServletRequest request, @PathVariable String token) {
        groups.leave(token);
        return pages.render("selfhelp/closed.jte", pages.page(request), Map.of("reason", "left"));
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(SelfHelpRefused refused, HttpServletRequest request) {
        return SelfHelpPages.closed(pages, refused, request);
    }

    /**
     * All in the group are written to each time.
     *
     * @param press what is pressed, on what: the same again is not told again
     */
    private boolean tooMuchNews(HttpServletRequest request, GroupPage group, String press) {
        UUID submission = UUID.nameUUIDFromBytes(press.getBytes(StandardCharsets.UTF_8));
        return !pace.allows(request.getRemoteAddr(), NEWS + group.group(), submission);
    }

    /** Of what was read; one that is none is of nothing that is. */
    private static long revision(Map<String, String> fields) {
        try {
            return Long.parseLong(fields.getOrDefault("lest", "-1"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static UUID submission(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("skjema", ""));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static Rhythm rhythm(Map<String, String> fields) {
        try {
            return new Rhythm(
                    LocalDate.parse(fields.getOrDefault("dato", ""))
                            .atTime(LocalTime.parse(fields.getOrDefault("tid", ""))),
                    Integer.parseInt(fields.getOrDefault("uker", "2")),
                    Integer.parseInt(fields.getOrDefault("minutter", "90")));
        } catch (DateTimeException | IllegalArgumentException nothingToMeetAt) {
            throw new SelfHelpRefused(Reason.START_MISSING);
        }
    }
}
