/**
 * Orders for courses (bestillinger): any municipal unit or doctor's office can ask for one; the coordinators of the service
 * that covers their municipality answer, and link the order to the course that comes of it, or
 * make one of it: the form for a new course begins with what was asked for.
 *
 * <p>{@link no.mestringsrom.request.CourseRequests} is what the one who asks can do, without an account; {@link
 * no.mestringsrom.request.RequestDesk} is the coordinators'. The course is held in the language
 * that was asked for. Whoever asks hears what became of it, by mail and on a page of
 * their own behind a signed link. Nothing is kept about patients, and the one who asked is forgotten after a year.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "learningservice",
            "link",
            "place",
            "retention",
            "shell",
            "site",
            "template",
            "texts"
        })
package no.mestringsrom.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
