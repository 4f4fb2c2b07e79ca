package no.mestringsrom.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

@Converter
class ContentConverter implements AttributeConverter<TemplateContent, String> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(TemplateContent content) {
        return MAPPER.writeValueAsString(content);
    }

    @Override
    public TemplateContent convertToEntityAttribute(String stored) {
        return MAPPER.readValue(stored, TemplateContent.class);
    }
}
