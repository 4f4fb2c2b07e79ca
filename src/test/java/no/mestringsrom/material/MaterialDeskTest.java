package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseDeparture;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.material.MaterialRefused.Reason;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class MaterialDeskTest {

    @Autowired
    MaterialDesk desk;

    @Autowired
    MaterialUploads uploads;

    @Autowired
    MaterialReading reading;

    @Autowired
    AttachedFiles attached;

    @Autowired
    Clearing clearing;

    @Autowired
    MaterialFiles files;

    @Autowired
    Discards discards;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TemplateDesk templates;

    @Autowired
    CourseTemplates library;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    HostInvitations invitations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TestCourse course;

    @BeforeEach
    void aCourse() {
        course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aHostLaysOutAFileALinkAndAText() throws IOException {
        people.signIn(course.host);
        byte[] pdf = Samples.pdf();
        ReceivedFile file = uploads.receive(course.place(), "Øvelser.pdf", new ByteArrayInputStream(pdf), pdf.length);
        desk.add(add(course.place(), "", new MaterialContent.UploadedFile(file)));
        desk.add(add(course.session(2), "Helsenorge", new MaterialContent.WebLink(" www.helsenorge.no/diabetes ")));
        desk.add(add(course.session(1), " Pust ", new MaterialContent.WrittenText("Inn og **ut**.")));

        List<MaterialDetails> laidOut = desk.ofCourse(course.id);

        assertThat(laidOut)
                .extracting(material -> material.item().title())
                .containsExactlyInAnyOrder("Øvelser", "Helsenorge", "Pust");
        MaterialItem stored = item(laidOut, "Øvelser");
        assertThat(stored.file().size()).isEqualTo(pdf.length);
        assertThat(Files.readAllBytes(attached.find(stored.file().bytes()).orElseThrow()))
                .isEqualTo(pdf);
        assertThat(item(laidOut, "Helsenorge").url()).isEqualTo("https://www.helsenorge.no/diabetes");
        assertThat(item(laidOut, "Helsenorge").place()).isEqualTo(course.session(2));
        assertThat(item(laidOut, "Pust").text()).isEqualTo("Inn og **ut**.");
    }

    @Test
    void aCopyOfATemplateGetsACopyOfWhatIsLaidOutForIt() throws IOException {
        UUID service = courses.service().value();
        AccountId owner = people.coordinator(service);
        people.signIn(owner);
        TemplateId first = templates.copy(TestCourses.TEMPLATE, service);
        MaterialPlace place = new MaterialPlace.OfTemplate(first);
        byte[] pdf = Samples.pdf();
        ReceivedFile file = uploads.receive(place, "Øvelser.pdf", new ByteArrayInputStream(pdf), pdf.length);
        MaterialId original = desk.add(add(place, "", new MaterialContent.UploadedFile(file)));
        desk.add(add(place, "Helsenorge", new MaterialContent.WebLink("https://www.helsenorge.no/")));

        TemplateId copy = templates.copy(first, service);
        desk.remove(original);

        List<MaterialDetails> copied = desk.ofTemplate(copy);
        assertThat(copied)
                .extracting(material -> material.item().title())
                .containsExactlyInAnyOrder("Øvelser", "Helsenorge");
        assertThat(Files.readAllBytes(
                        attached.find(item(copied, "Øvelser").file().bytes()).orElseThrow()))
                .isEqualTo(pdf);
        people.signIn(people.administrator());
        denied(() -> desk.ofTemplate(copy));
        people.signIn(people.coordinator(courses.service().value()));
        denied(() -> desk.add(add(new MaterialPlace.OfTemplate(copy), "x", new MaterialContent.WrittenText("x"))));
    }

    @Test
    void goesWithTheSessionThatIsTakenOut() {
        people.signIn(course.coordinator);
        CourseId planned = planning.plan(
                courses.plan(sessions.facts(course.id).service(), LocalDateTime.parse("2026-05-10T12:00")));
        SessionId last = sessions.sessions(planned).getLast().id();
        MaterialPlace place = new MaterialPlace.OfSession(last);
        byte[] pdf = Samples.pdf();
        ReceivedFile file = uploads.receive(place, "Øvelser.pdf", new ByteArrayInputStream(pdf), pdf.length);
        desk.add(add(place, "", new MaterialContent.UploadedFile(file)));

        planning.removeSession(last, "");

        assertThat(sessions.sessions(planned)).extracting(SessionPlan::id).doesNotContain(last);
        assertThat(desk.ofCourse(planned)).isEmpty();
        assertThat(materials.stored(file.id())).isZero();
    }

    @Test
    void nobodyButTheCoursesOwnMayTouchIt() {
        MaterialId there = course.text("Hemmelig", MaterialAudience.EVERYONE);
        AccountId invited = courses.professional("Ny Spurt");
        materials.as(
                course.coordinator,
                () -> invitations.invite(new InviteHost(course.id, people(invited), SessionRole.PROFESSIONAL)));
        List<AccountId> others = List.of(
                people.coordinator(courses.service().value()),
                courses.professional("Nabo Nilsen"),
                people.administrator(),
                people.someone("Uten Rolle"),
                invited);

        for (AccountId other : others) {
            people.signIn(other);
            refusedToTouch(there);
        }
        SecurityContextHolder.clearContext();
        refusedToTouch(there);
        assertThat(course.details(there).item().title()).isEqualTo("Hemmelig");
    }

    private void refusedToTouch(MaterialId there) {
        MaterialContent text = new MaterialContent.WrittenText("x");
        assertThat(desk.mayEdit(course.id)).isFalse();
        denied(() -> desk.ofCourse(course.id));
        denied(() -> desk.fromTemplate(course.id));
        denied(() -> desk.add(add(course.place(), "x", text)));
        denied(() -> desk.add(add(course.session(1), "x", text)));
        denied(() ->
                desk.change(new ChangeMaterial(there, 0, "x", MaterialPhase.BEFORE, MaterialAudience.EVERYONE, text)));
        denied(() -> desk.remove(there));
        denied(() -> desk.remove(there, 1, 0));
        denied(() -> desk.version(there, 1));
        denied(() -> desk.caption(there, Language.BOKMAL, Samples.WEBVTT));
        denied(() -> uploads.receive(course.place(), "x.pdf", new ByteArrayInputStream(Samples.pdf()), -1));
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(course.id, there));
    }

    @Test
    void whatIsLaidOutForATemplateComesAlongAndIsAnAdministratorsToChange() {
        TemplateId template = TestCourses.TEMPLATE;
        people.signIn(course.host);
        denied(() -> desk.add(add(new MaterialPlace.OfTemplate(template), "x", new MaterialContent.WrittenText("x"))));
        denied(() -> desk.ofTemplate(template));
        people.signIn(people.administrator());
        MaterialId id = desk.add(
                add(new MaterialPlace.OfTemplate(template), "Fra malen", new MaterialContent.WrittenText("Til alle")));
        try {
            assertThat(desk.ofTemplate(template))
                    .extracting(material -> material.item().id())
                    .contains(id);
            people.signIn(course.host);
            assertThat(desk.fromTemplate(course.id))
                    .contains(new TemplateMaterial(reading.ofSignedIn(course.id, id), false));
            assertThat(desk.ofCourse(course.id))
                    .extracting(material -> material.item().id())
                    .doesNotContain(id);
            assertThat(reading.of(reading.participant(course.token())))
                    .extracting(MaterialItem::id)
                    .contains(id);
            denied(() -> desk.remove(id));

            desk.leaveOut(course.id, id, true, "");
            desk.leaveOut(course.id, id, true, "");
            assertThat(reading.of(reading.participant(course.token())))
                    .as("left out of this course")
                    .extracting(MaterialItem::id)
                    .doesNotContain(id);
            desk.leaveOut(course.id, id, false, "");
            assertThat(reading.of(reading.participant(course.token())))
                    .extracting(MaterialItem::id)
                    .contains(id);
            assertThatExceptionOfType(UnknownMaterial.class)
                    .isThrownBy(() -> desk.leaveOut(course.id, new MaterialId(UUID.randomUUID()), true, ""));
            people.signIn(people.coordinator(courses.service().value()));
            denied(() -> desk.leaveOut(course.id, id, true, ""));
        } finally {
            people.signIn(course.host);
            desk.leaveOut(course.id, id, true, "");
            people.signIn(people.administrator());
            desk.remove(id);
        }
        assertThat(database.sql("select count(*) from material_left_out where material = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCameWithATemplateThatHasFixedItsMaterialsIsNotTakenOutWithoutAReason() {
        CourseId made = ofTemplateThatHasFixedItsMaterials();
        MaterialId copy = desk.ofCourse(made).getFirst().item().id();

        asksWhy(() -> desk.remove(copy));
        assertThat(desk.ofCourse(made)).hasSize(1);
        desk.remove(copy, "Ikke for vår gruppe.");
        assertThat(desk.ofCourse(made)).isEmpty();
        assertThat(planning.course(made).basis().departures())
                .extracting(CourseDeparture::part, CourseDeparture::reason)
                .containsExactly(tuple(TemplatePart.MATERIALS, "Ikke for vår gruppe."));

        MaterialId own = desk.add(add(new MaterialPlace.OfCourse(made), "Vårt", new MaterialContent.WrittenText("x")));
        desk.change(change(detail(made, own), "Vårt", new MaterialContent.WrittenText("y")));
        desk.remove(own);
    }

    @Test
    @DisplayName("Where materials are fixed, what came along is not replaced or kept from some without a reason either")
    void whatCameAlongIsNotReplacedWithoutAReason() {
        CourseId made = ofTemplateThatHasFixedItsMaterials();
        MaterialId copy = desk.ofCourse(made).getFirst().item().id();
        MaterialContent other = new MaterialContent.WrittenText("Vårt eget");

        asksWhy(() -> desk.change(change(detail(made, copy), "Fra malen", other)));
        asksWhy(() -> desk.change(forAudience(made, copy, MaterialAudience.HOSTS, "")));
        assertThat(detail(made, copy).item().text()).isEqualTo("Til alle");
        desk.change(forAudience(made, copy, MaterialAudience.EVERYONE, ""));
        assertThat(planning.course(made).basis().departures()).isEmpty();

        desk.change(forAudience(made, copy, MaterialAudience.HOSTS, "Ikke for vår gruppe."));
        assertThat(planning.course(made).basis().departures())
                .extracting(CourseDeparture::reason)
                .containsExactly("Ikke for vår gruppe.");
        desk.change(forAudience(made, copy, MaterialAudience.PARTICIPANTS, ""));
        assertThat(planning.course(made).basis().departures()).as("as it came").isEmpty();
    }

    @Test
    @DisplayName(
            "What was replaced is the template's again when one goes back to it; what came after is gone, with its bytes")
    void goesBackToAnEarlierVersion() {
        CourseId made = ofTemplateThatHasFixedItsMaterials();
        MaterialId copy = desk.ofCourse(made).getFirst().item().id();
        MaterialDetails seen = detail(made, copy);
        desk.change(new ChangeMaterial(
                copy,
                seen.version(),
                "Fra malen",
                seen.item().phase(),
                seen.audience(),
                new MaterialContent.WrittenText("Vårt eget"),
                "Ikke for vår gruppe."));
        assertThat(planning.course(made).basis().departures()).hasSize(1);

        assertThatExceptionOfType(MaterialRefused.class)
                .as("what came meanwhile nobody has seen")
                .isThrownBy(() -> desk.goBack(copy, 1, seen.version()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE));
        MaterialDetails replaced = detail(made, copy);
        desk.goBack(copy, 1, replaced.version());
        assertThatExceptionOfType(MaterialRefused.class)
                .as("whoever had it open still sees what is gone")
                .isThrownBy(() -> desk.change(new ChangeMaterial(
                        copy,
                        replaced.version(),
                        "Fra malen",
                        seen.item().phase(),
                        seen.audience(),
                        new MaterialContent.WrittenText("Enda et"))));
        assertThat(detail(made, copy).item().text()).isEqualTo("Til alle");
        assertThat(detail(made, copy).earlier()).isEmpty();
        assertThat(planning.course(made).basis().departures()).as("as it came").isEmpty();

        MaterialId file = course.file("plan.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        int files = materials.files().size();
        MaterialContent.UploadedFile next = course.upload("plan-ny.png", Samples.picture("png"));
        people.signIn(course.coordinator);
        desk.change(change(detail(course.id, file), "Plan", next));
        people.signIn(people.someone("Nina"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.goBack(file, 1, 0));
        people.signIn(course.coordinator);
        desk.goBack(file, 1, detail(course.id, file).version());
        assertThat(materials.files()).hasSize(files);
    }

    @Test
    @DisplayName("What cannot be copied keeps nobody from having the rest, and the course is planned all the same")
    void whatWouldBeRefusedTodayKeepsNobodyFromTheRest() {
        UUID service = courses.service().value();
        people.signIn(people.coordinator(service));
        TemplateId template = templates.copy(TestCourses.TEMPLATE, service);
        MaterialPlace place = new MaterialPlace.OfTemplate(template);
        MaterialId nameless = desk.add(add(place, "Uten navn", new MaterialContent.WrittenText("x")));
        desk.add(add(place, "Fra malen", new MaterialContent.WrittenText("Til alle")));
        database.sql("update material set title = ' ' where id = ?")
                .param(nameless.value())
                .update();

        assertThat(desk.ofTemplate(templates.copy(template, service)))
                .extracting(material -> material.item().title())
                .containsExactly("Fra malen");
        assertThat(desk.ofCourse(planned(service, template)))
                .extracting(material -> material.item().title())
                .containsExactly("Fra malen");
    }

    private CourseId ofTemplateThatHasFixedItsMaterials() {
        UUID service = courses.service().value();
        people.signIn(people.coordinator(service));
        TemplateId template = templates.copy(TestCourses.TEMPLATE, service);
        desk.add(add(new MaterialPlace.OfTemplate(template), "Fra malen", new MaterialContent.WrittenText("Til alle")));
        TemplateContent content = library.get(template).content();
        templates.save(
                template,
                1,
                new TemplateContent(
                        content.title(),
                        content.summary(),
                        content.targetGroup(),
                        content.leastShare(),
                        content.copingModel(),
                        Set.of(TemplatePart.MATERIALS),
                        content.sessions(),
                        content.checklist()),
                "");
        return planned(service, template);
    }

    private CourseId planned(UUID service, TemplateId template) {
        PlanCourse usual = courses.plan(new LearningServiceId(service), LocalDateTime.parse("2026-04-13T18:00"));
        return planning.plan(
                new PlanCourse(usual.service(), template, "Kurs", "", 12, usual.municipalities(), usual.starts()));
    }

    private MaterialDetails detail(CourseId of, MaterialId id) {
        return desk.ofCourse(of).stream()
                .filter(one -> one.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ChangeMaterial forAudience(CourseId of, MaterialId id, MaterialAudience audience, String reason) {
        MaterialDetails seen = detail(of, id);
        return new ChangeMaterial(
                id, seen.version(), seen.item().title(), seen.item().phase(), audience, null, reason);
    }

    private static void asksWhy(ThrowingCallable deed) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(deed)
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(CourseRefused.Reason.DEPARTURE_NEEDS_REASON));
    }

    @Test
    void replacingKeepsWhatWasThereForThoseWhoMayChangeIt() {
        MaterialId id = course.file("plan.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        clock.advance(Duration.ofDays(1));
        MaterialContent.UploadedFile next = course.upload("plan-ny.png", Samples.picture("png"));

        people.signIn(course.host);
        desk.change(change(course.details(id), "Planen", next));

        MaterialDetails details = desk.ofCourse(course.id).getFirst();
        assertThat(details.item().number()).isEqualTo(2);
        assertThat(details.item().file().name()).isEqualTo("plan-ny.png");
        assertThat(details.changedBy()).isEqualTo("Pia Prøve");
        assertThat(details.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.item().file().name()).isEqualTo("plan.pdf");
            assertThat(earlier.madeAt()).isEqualTo(TestClock.START);
            assertThat(earlier.madeBy()).isEqualTo("Kari Koordinator");
        });
        assertThat(desk.version(id, 1).file().name()).isEqualTo("plan.pdf");
        assertThat(reading.of(reading.participant(course.token())))
                .singleElement()
                .extracting(MaterialItem::number)
                .isEqualTo(2);
    }

    @Test
    void anEarlierVersionCanBeTakenAwayForGood() {
        MaterialId id = course.file("plan.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        UUID first = course.details(id).item().file().bytes();
        people.signIn(course.host);
        desk.change(change(course.details(id), "Planen", course.upload("ny.pdf", Samples.pdf(300))));
        UUID second = course.details(id).item().file().bytes();

        long seen = course.details(id).version();
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> desk.remove(id, 1, seen - 1))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE));
        desk.remove(id, 1, seen);

        assertThat(materials.stored(first)).isZero();
        assertThat(materials.stored(second)).isOne();
        assertThat(course.details(id).earlier()).isEmpty();
        assertThat(course.details(id).item().number()).isEqualTo(2);
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> desk.version(id, 1));
    }

    @Test
    void savingWithoutChangingTheTextMakesNoVersion() {
        MaterialId id = course.text("Pust", MaterialAudience.PARTICIPANTS);
        people.signIn(course.host);

        desk.change(change(course.details(id), "Pust godt", new MaterialContent.WrittenText(" **Pust** ")));

        assertThat(course.details(id).earlier()).isEmpty();
        assertThat(course.details(id).item().title()).isEqualTo("Pust godt");
    }

    @Test
    void whatSomeoneElseChangedMeanwhileIsNotOverwritten() {
        MaterialId id = course.text("Pust", MaterialAudience.PARTICIPANTS);
        MaterialDetails seen = course.details(id);
        people.signIn(course.host);
        desk.change(change(seen, "Pust", new MaterialContent.WrittenText("Min")));

        refused(
                Reason.CHANGED_BY_SOMEONE_ELSE,
                () -> desk.change(change(seen, "Pust", new MaterialContent.WrittenText("Din"))));
        assertThat(course.details(id).item().text()).isEqualTo("Min");
    }

    @Test
    void deletingDeletesTheBytesOfAllVersionsAndCaptions() {
        MaterialId id = course.file("film.mp4", Samples.film("mp42"), MaterialAudience.PARTICIPANTS);
        people.signIn(course.host);
        desk.caption(id, Language.BOKMAL, Samples.WEBVTT);
        MaterialItem.File film = course.details(id).item().file();
        UUID captions = film.captions().getFirst().bytes();
        desk.change(change(course.details(id), "Film", course.upload("ny.mp4", Samples.film("isom"))));
        UUID next = course.details(id).item().file().bytes();
        assertThat(materials.stored(film.bytes(), captions, next)).isEqualTo(3);

        desk.remove(id);

        assertThat(materials.stored(film.bytes(), captions, next)).isZero();
        assertThat(discards.all()).isEmpty();
        assertThat(desk.ofCourse(course.id)).isEmpty();
    }

    @Test
    void captionsGiveWayToNewOnesInTheSameLanguageAndBelongToFilms() {
        MaterialId film = course.file("film.mp4", Samples.film("mp42"), MaterialAudience.PARTICIPANTS);
        MaterialId paper = course.file("ark.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        people.signIn(course.host);
        desk.caption(film, Language.BOKMAL, Samples.WEBVTT);
        desk.caption(film, Language.NYNORSK, Samples.WEBVTT);
        UUID first = course.details(film).item().file().captions().getFirst().bytes();
        desk.caption(film, Language.BOKMAL, Samples.WEBVTT);
        Set<String> before = materials.files();

        refused(Reason.NOT_A_FILM, () -> desk.caption(paper, Language.BOKMAL, Samples.WEBVTT));
        refused(Reason.CAPTIONS_IMPOSSIBLE, () -> desk.caption(film, Language.BOKMAL, Samples.HTML));

        assertThat(course.details(film).item().file().captions())
                .extracting(MaterialItem.Caption::language)
                .containsExactly(Language.BOKMAL, Language.NYNORSK);
        assertThat(materials.stored(first)).isZero();
        assertThat(materials.files()).isEqualTo(before);
        assertThat(discards.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://eksempel.no/x",
                "https://",
                "https://bank.no:passord@ond.no/",
                "mailto:kari@eksempel.no",
                "https://eksempel.no/a b",
                "//eksempel.no",
                "hva som helst"
            })
    void aLinkLeadsToTheWebOrIsRefused(String address) {
        people.signIn(course.host);
        refused(
                Reason.LINK_IMPOSSIBLE,
                () -> desk.add(add(course.place(), "Lenke", new MaterialContent.WebLink(address))));
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        people.signIn(course.host);
        MaterialContent text = new MaterialContent.WrittenText("Hei");
        refused(Reason.TITLE_MISSING, () -> desk.add(add(course.place(), "  ", text)));
        refused(Reason.TITLE_TOO_LONG, () -> desk.add(add(course.place(), "x".repeat(5000), text)));
        refused(Reason.TEXT_MISSING, () -> desk.add(add(course.place(), "x", new MaterialContent.WrittenText(" \n"))));
        refused(
                Reason.TEXT_TOO_LONG,
                () -> desk.add(add(course.place(), "x", new MaterialContent.WrittenText("x".repeat(20_001)))));
        refused(Reason.LINK_MISSING, () -> desk.add(add(course.place(), "x", new MaterialContent.WebLink(" "))));
        refused(
                Reason.LINK_IMPOSSIBLE,
                () -> desk.add(
                        add(course.place(), "x", new MaterialContent.WebLink("https://a.no/" + "x".repeat(3000)))));
        assertThat(desk.ofCourse(course.id)).isEmpty();
        desk.add(add(course.place(), "😀".repeat(100), new MaterialContent.WrittenText("😀".repeat(10_000))));
    }

    @Test
    void aStrangeNameBecomesAnOrdinaryOneAndNeverAPath() {
        MaterialId up = course.file("../../x", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        MaterialId endless = course.file("x".repeat(5000) + ".pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        MaterialId smiling = course.file("😀🌞.png", Samples.picture("png"), MaterialAudience.PARTICIPANTS);
        MaterialId nameless = course.file("", Samples.pdf(), MaterialAudience.PARTICIPANTS);

        assertThat(course.details(up).item().file().name()).isEqualTo("x.pdf");
        assertThat(course.details(endless).item().file().name())
                .endsWith("x.pdf")
                .hasSizeLessThan(130);
        assertThat(course.details(smiling).item().file().name()).isEqualTo("😀🌞.png");
        assertThat(course.details(smiling).item().title()).isEqualTo("😀🌞");
        assertThat(course.details(nameless).item().file().name()).isEqualTo("pdf.pdf");
        assertThat(materials.files()).allMatch(name -> name.matches("[0-9a-f-]{36}"));
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        Set<String> before = materials.files();
        people.signIn(course.host);

        refused(Reason.IS_A_WEB_PAGE, () -> receive("hefte.pdf", Samples.HTML));
        refused(Reason.FILE_EMPTY, () -> receive("tom.pdf", new byte[0]));
        refused(
                Reason.FILE_TOO_LARGE,
                () -> uploads.receive(course.place(), "stor.mp4", InputStream.nullInputStream(), 2L << 30));
        refused(
                Reason.FILE_HALF,
                () -> uploads.receive(course.place(), "halv.pdf", new ByteArrayInputStream(Samples.pdf(100)), 200));

        assertThat(materials.files()).isEqualTo(before);
        assertThat(discards.all()).isEmpty();
    }

    @Test
    void anUploadThatIsNotWantedAfterAllOrIsLeftLyingIsGone() {
        people.signIn(course.host);
        ReceivedFile unwanted = receive("a.pdf", Samples.pdf());
        ReceivedFile left = receive("b.pdf", Samples.pdf());
        assertThat(materials.stored(unwanted.id(), left.id())).isEqualTo(2);

        uploads.abandon(unwanted);
        clearing.clear();
        assertThat(materials.stored(unwanted.id())).isZero();
        assertThat(materials.stored(left.id())).isOne();
        clock.advance(Duration.ofHours(25));
        clearing.clear();

        assertThat(materials.stored(left.id())).isZero();
        refused(Reason.UPLOAD_GONE, () -> desk.add(add(course.place(), "b", new MaterialContent.UploadedFile(left))));
        assertThat(desk.ofCourse(course.id)).isEmpty();
    }

    @Test
    void anUploadIsTakenInOnceAndOnlyAsItIs() {
        people.signIn(course.host);
        ReceivedFile file = receive("a.pdf", Samples.pdf());
        refused(
                Reason.TITLE_TOO_LONG,
                () -> desk.add(add(course.place(), "x".repeat(201), new MaterialContent.UploadedFile(file))));
        desk.add(add(course.place(), "a", new MaterialContent.UploadedFile(file)));
        uploads.abandon(file);

        assertThat(materials.stored(file.id())).isOne();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> desk.add(add(course.place(), "b", new MaterialContent.UploadedFile(file))));
        assertThat(desk.ofCourse(course.id)).hasSize(1);
        assertThat(materials.stored(file.id())).isOne();
    }

    @Test
    void ifTheTransactionFailsAfterTheFileWasMovedNeitherRowNorBytesAreThere() {
        people.signIn(course.host);
        ReceivedFile file = receive("a.pdf", Samples.pdf());

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            desk.add(add(course.place(), "a", new MaterialContent.UploadedFile(file)));
            assertThat(files.find(file.id())).isPresent();
            transaction.setRollbackOnly();
        });

        assertThat(desk.ofCourse(course.id)).isEmpty();
        assertThat(materials.stored(file.id())).isZero();
        assertThat(discards.all()).isEmpty();
    }

    /** As after a kill: the note in the database and the bytes are there, the one who was at it is not. */
    @Test
    void whatAKilledServerLeftIsClearedAwayAndNothingElseIs() throws IOException {
        people.signIn(course.host);
        UUID half = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        for (UUID id : List.of(half, moved, foreign)) {
            files.receive(id, new ByteArrayInputStream(Samples.pdf()), 10_000, -1);
        }
        files.keep(moved);
        files.keep(foreign);
        discards.announce(half);
        discards.announce(moved);
        MaterialId kept = course.file("a.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);

        clearing.clear();

        assertThat(materials.stored(half, moved)).isZero();
        assertThat(materials.stored(course.details(kept).item().file().bytes())).isOne();
        // Of another database, or of a newer backup: not ours to delete.
        assertThat(materials.stored(foreign)).isOne();
        files.delete(foreign);
        assertThat(discards.all()).isEmpty();
    }

    @Test
    void aRowWhoseBytesAreGoneSaysSoAndCanBeMended() {
        MaterialId id = course.file("a.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        files.delete(course.details(id).item().file().bytes());

        assertThat(course.details(id).bytesAreGone()).isTrue();
        people.signIn(course.host);
        desk.change(change(course.details(id), "a", course.upload("a.pdf", Samples.pdf())));
        assertThat(course.details(id).bytesAreGone()).isFalse();
    }

    private ReceivedFile receive(String name, byte[] content) {
        return uploads.receive(course.place(), name, new ByteArrayInputStream(content), content.length);
    }

    private String people(AccountId account) {
        return database.sql("select email from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    private static AddMaterial add(MaterialPlace place, String title, MaterialContent content) {
        return new AddMaterial(place, title, MaterialPhase.BEFORE, MaterialAudience.PARTICIPANTS, content);
    }

    private static ChangeMaterial change(MaterialDetails seen, String title, MaterialContent content) {
        return new ChangeMaterial(
                seen.item().id(), seen.version(), title, seen.item().phase(), seen.audience(), content);
    }

    private static MaterialItem item(List<MaterialDetails> laidOut, String title) {
        return laidOut.stream()
                .map(MaterialDetails::item)
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void denied(ThrowingCallable attempt) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(attempt);
    }

    private static void refused(Reason reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(attempt)
                .extracting(MaterialRefused::reason)
                .isEqualTo(reason);
    }
}
