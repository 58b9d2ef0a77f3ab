/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.schema.LegalNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that a schema object needs in a language. Used by one thread for one schema object. */
final class CodeModel {
    private final Language language;
    private final LegalNames types = new LegalNames();
    private final List<Declaration> declarations = new ArrayList<>();

    private CodeModel(Language language) {
        this.language = language;
    }

    /** What lies inside comes first, the schema object last. */
    static List<Declaration> of(SchemaObject object, Language language) {
        CodeModel model = new CodeModel(language);
        String name = model.types.take(language.typeName(object.name()));
        List<Declaration.Field> fields = model.fields(object.properties());
        model.declarations.add(new Declaration(name, null, fields));
        return model.declarations;
    }

    private List<Declaration.Field> fields(List<Property> properties) {
        LegalNames names = new LegalNames(properties.stream()
                .map(property -> language.fieldName(property.name()))
                .toList());
        return properties.stream()
                .map(property -> new Declaration.Field(
                        property,
                        language.takesAnyName()
                                ? language.fieldName(property.name())
                                : names.take(language.fieldName(property.name())),
                        type(property, property.name())))
                .toList();
    }

    private String type(Property property, String name) {
        return switch (property.logicalType()) {
            case OBJECT -> property.properties().isEmpty() ? language.scalar(property) : declared(property, name);
            case ARRAY -> language.list(inside(property.items(), name));
            case MAP ->
                language.map(
                        inside(property.nesting().mapKey(), name),
                        inside(property.nesting().mapValue(), name));
            case STRING -> text(property, name);
            case DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, VECTOR, UNSPECIFIED -> language.scalar(property);
        };
    }

    private String inside(@Nullable Property element, String name) {
        if (element == null) {
            return language.scalar(Property.of(name, dev.pacta.contract.LogicalType.UNSPECIFIED));
        }
        String type = type(element, name);
        return element.required() ? type : language.missing(type);
    }

    private String text(Property property, String name) {
        if (property.enumValues().isEmpty()) {
            return language.scalar(property);
        }
        String here = language.texts(property);
        return here.isEmpty() ? declared(property, name) : here;
    }

    private String declared(Property property, String name) {
        String type = types.take(language.typeName(name));
        List<Declaration.Field> fields = fields(property.properties());
        declarations.add(new Declaration(type, property, fields));
        return type;
    }
}
