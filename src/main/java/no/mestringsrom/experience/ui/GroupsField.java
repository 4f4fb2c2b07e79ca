package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import no.mestringsrom.template.TargetGroup;

/** Target groups, chosen from the shared list. */
class GroupsField extends MultiSelectComboBox<TargetGroup> {

    GroupsField(String label) {
        super(label);
        setItems(TargetGroup.values());
        setItemLabelGenerator(group -> getTranslation("template.TargetGroup." + group));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("course.CourseFields.cleared"))
                .setFocused(getTranslation("course.CourseFields.focused"))
                .setSelected(getTranslation("course.CourseFields.selected"))
                .setDeselected(getTranslation("course.CourseFields.deselected"))
                .setTotal(getTranslation("course.CourseFields.total", "{count}")));
    }
}
