package no.mestringsrom.template;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates there are. They hold nothing about anybody, so whoever plans may read them all. */
@Service
@Transactional(readOnly = true)
public class CourseTemplates {

    private final TemplateRepository templates;

    CourseTemplates(TemplateRepository templates) {
        this.templates = templates;
    }

    /** By title. */
    public List<CourseTemplateDetails> all() {
        return templates.findAllByTitle().stream().map(CourseTemplate::details).toList();
    }

    /** @throws UnknownTemplate if there is none */
    public CourseTemplateDetails get(TemplateId id) {
        return templates.findById(id).map(CourseTemplate::details).orElseThrow(() -> new UnknownTemplate(id));
    }

    /** Takes a template in unless it is there already. */
    @Transactional
    void addIfAbsent(CourseTemplateDetails details) {
        if (!templates.existsById(details.id())) {
            templates.save(CourseTemplate.of(details));
        }
    }
}
