package no.mestringsrom.registration.web;

import java.util.Map;
import java.util.Optional;
import no.mestringsrom.course.CourseCompetence;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages of the sign-up. */
@Component
class SignUpPages {

    private final Pages pages;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final Seats seats;
    private final SignUp signUp;
    private final CourseCompetence competence;

    SignUpPages(
            Pages pages,
            LearningServices services,
            Municipalities municipalities,
            Seats seats,
            SignUp signUp,
            CourseCompetence competence) {
        this.pages = pages;
        this.services = services;
        this.municipalities = municipalities;
        this.seats = seats;
        this.signUp = signUp;
        this.competence = competence;
    }

    ResponseEntity<byte[]> form(Page page, CourseFacts course, SignUpForm form, FormState state) {
        return pages.render(
                state.status(),
                "registration/form.jte",
                page,
                Map.of(
                        "course",
                        course,
                        "mobiles",
                        signUp.takesMobiles(),
                        "service",
                        services.get(course.service()),
                        "places",
                        municipalities.withNumbers(course.municipalities()),
                        "full",
                        seats.isFull(course),
                        "form",
                        form,
                        "errors",
                        state.errors(),
                        "notice",
                        state.notice(),
                        "gives",
                        competence
                                .of(course.id())
                                .map(given -> given.competence().name())
                                .orElse("")));
    }

    /** What is written where the course is for. */
    Optional<Language> language(CourseFacts course) {
        return municipalities.language(course.municipalities());
    }

    /**
     * @param full how the course stood when the form came
     * @param helped whether the link went to somebody else than who reads this
     */
    ResponseEntity<byte[]> receipt(Page page, CourseFacts course, boolean full, boolean helped) {
        return pages.render(
                "registration/receipt.jte",
                page,
                Map.of("course", course, "full", full, "helped", helped, "mobiles", signUp.takesMobiles()));
    }

    /** @param letter where it is; null once it is too late to get it */
    ResponseEntity<byte[]> handover(Page page, CourseFacts course, @Nullable String letter) {
        return letter == null
                ? pages.render(HttpStatus.GONE, "registration/handover.jte", page, Map.of("course", course))
                : pages.render("registration/handover.jte", page, Map.of("course", course, "letter", letter));
    }

    ResponseEntity<byte[]> closed(Page page, CourseFacts course) {
        return pages.render(HttpStatus.CONFLICT, "registration/closed.jte", page, Map.of("course", course));
    }

    ResponseEntity<byte[]> missing(Page page) {
        return pages.render(HttpStatus.NOT_FOUND, "registration/missing.jte", page, Map.of());
    }
}
