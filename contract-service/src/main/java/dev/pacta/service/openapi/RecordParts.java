/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * What Java says of the parts of a record, by their JSON names.
 *
 * @param presence for each part whether it can be missing or null
 * @param generic whether the record has type parameters
 */
record RecordParts(Map<String, Presence> presence, boolean generic) {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    /** How a part of an answer is there. */
    enum Presence {
        ALWAYS,
        MAY_BE_NULL,
        MAY_BE_MISSING
    }

    /** The parts of a record; those of a record that is written as a part of it belong to it. */
    static RecordParts of(ClassInfo record, IndexView index) {
        Map<String, Presence> parts = new LinkedHashMap<>();
        for (RecordComponentInfo component : record.recordComponents()) {
            ClassInfo inner = annotationOf(record, component, UNWRAPPED) == null
                    ? null
                    : index.getClassByName(component.type().name());
            if (inner == null) {
                parts.put(nameOf(record, component), presenceOf(record, component));
            } else {
                parts.putAll(of(inner, index).presence());
            }
        }
        return new RecordParts(parts, !record.typeParameters().isEmpty());
    }

    Set<String> names() {
        return presence.keySet();
    }

    /** Says in a schema what is required, and what may be null. Of what is received nothing is required. */
    void describe(Schema schema, boolean received) {
        List<String> required = new ArrayList<>();
        new LinkedHashMap<>(schema.getProperties()).forEach((name, part) -> {
            Presence how = presence.get(name);
            if (how != null && how != Presence.MAY_BE_MISSING && !received) {
                required.add(name);
            }
            if (how == Presence.MAY_BE_NULL) {
                schema.addProperty(name, orNull(part));
            }
        });
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static String nameOf(ClassInfo record, RecordComponentInfo component) {
        AnnotationInstance renamed = annotationOf(record, component, PROPERTY);
        AnnotationValue name = renamed == null ? null : renamed.value();
        return name == null ? component.name() : name.asString();
    }

    private static Presence presenceOf(ClassInfo record, RecordComponentInfo component) {
        return switch (inclusionOf(record, component)) {
            case ALWAYS, USE_DEFAULTS -> isNullable(component.type()) ? Presence.MAY_BE_NULL : Presence.ALWAYS;
            case NON_NULL, NON_ABSENT -> isNullable(component.type()) ? Presence.MAY_BE_MISSING : Presence.ALWAYS;
            case NON_EMPTY ->
                component.type().kind() == Type.Kind.PRIMITIVE ? Presence.ALWAYS : Presence.MAY_BE_MISSING;
            default -> Presence.MAY_BE_MISSING;
        };
    }

    private static Include inclusionOf(ClassInfo record, RecordComponentInfo component) {
        AnnotationInstance own = annotationOf(record, component, INCLUDE);
        AnnotationInstance given = own == null ? record.declaredAnnotation(INCLUDE) : own;
        AnnotationValue value = given == null ? null : given.value();
        return value == null ? Include.ALWAYS : Include.valueOf(value.asEnum());
    }

    /** An annotation of a component is written to the field, the accessor or the component, as its targets allow. */
    private static @Nullable AnnotationInstance annotationOf(
            ClassInfo record, RecordComponentInfo component, DotName name) {
        for (AnnotationTarget place : List.of(component, component.field(), component.accessor())) {
            AnnotationInstance found = place.declaredAnnotation(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isNullable(Type type) {
        return type.hasAnnotation(NULLABLE) || type.name().toString().equals("java.util.Optional");
    }

    private static Schema orNull(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (schema.getRef() == null && types != null) {
            List<SchemaType> wider = new ArrayList<>(types);
            wider.add(SchemaType.NULL);
            return schema.type(wider);
        }
        return schema.getRef() == null
                ? schema
                : OASFactory.createSchema()
                        .addAnyOf(schema)
                        .addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
    }
}
