/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a model of the Data Contract Specification. */
record SpecificationFields(Notes notes, @Nullable MutableObject definitions, Set<String> used) {
    private static final String LOCAL = "#/definitions/";
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "string", List.of("minLength", "maxLength", "pattern", "format"),
            "integer", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            "number", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            "array", List.of("minItems", "maxItems", "uniqueItems"));

    /** From a map of fields by name to a list of properties. */
    void nested(Mover parent, String from, String to) {
        MutableObject fields = parent.object().object(from).orElse(null);
        if (fields == null) {
            return;
        }
        parent.object().put(from, List.of());
        parent.object().rename(from, to);
        for (String name : fields.keys()) {
            MutableObject field = fields.take(name).flatMap(MutableObject::of).orElseGet(MutableObject::empty);
            field.putFirst("name", name);
            property(new Mover(field, parent.pointer(from) + "/" + name, notes));
            parent.object().add(to, field.value());
        }
        notes.moved(parent.pointer(from), "'%s'".formatted(to));
    }

    private void property(Mover field) {
        MutableObject object = field.object();
        resolve(field);
        type(field);
        field.rename("primary", "primaryKey");
        field.rename("title", "businessName");
        if (object.get("example").isPresent()) {
            object.take("example").ifPresent(example -> object.add("examples", example));
            notes.moved(field.pointer("example"), "'examples'");
        }
        allowedValues(field);
        object.take("references")
                .filter(reference -> !field.dropNull("references", reference))
                .ifPresent(reference -> {
                    object.add("relationships", Map.of("to", reference));
                    notes.moved(field.pointer("references"), "a relationship");
                });
        lineage(field);
        nested(field, "fields", "properties");
        object.object("items").ifPresent(items -> property(field.at(items, "items")));
        config(field);
        Specification.links(field);
        if (object.get("relationships").isPresent() && !isReference(object)) {
            object.objects("relationships").forEach(relation -> object.put("references", relation.text("to")));
            object.take("relationships");
            field.aside("references");
        }
    }

    private static boolean isReference(MutableObject object) {
        return object.objects("relationships").stream()
                .allMatch(relation ->
                        String.valueOf(relation.text("to")).matches("[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*"));
    }

    /** What a definition says holds where the field itself says nothing. */
    private void resolve(Mover field) {
        String reference = field.object().text("$ref");
        if (reference == null || !reference.startsWith(LOCAL) || definitions == null) {
            field.aside("$ref", "definition");
            return;
        }
        String name = reference.substring(LOCAL.length());
        Optional<MutableObject> definition = definitions.object(name);
        if (definition.isEmpty()) {
            field.aside("$ref", "definition");
            return;
        }
        used.add(name);
        field.object().take("$ref");
        field.object().add("customProperties", Mover.custom("definition", name));
        for (String key : definition.get().keys()) {
            if (field.object().get(key).isEmpty() && !key.equals("name")) {
                definition.get().get(key).ifPresent(value -> field.object().put(key, value.toJava()));
            }
        }
        notes.changed(field.pointer("$ref"), "what definition '%s' says is written here".formatted(name));
    }

    private void type(Mover field) {
        MutableObject object = field.object();
        String type = object.text("type");
        String logical = type == null ? null : LogicalTypes.of(type).orElse(null);
        if (type != null && !type.equals(logical)) {
            object.put("type", physical(object, type));
            object.rename("type", "physicalType");
        } else {
            object.take("type");
        }
        if (logical != null) {
            object.put("logicalType", logical);
            notes.moved(
                    field.pointer("type"),
                    type != null && type.equals(logical) ? "'logicalType'" : "'logicalType' and 'physicalType'");
        }
        MutableObject options = MutableObject.empty();
        for (String option : OPTIONS.getOrDefault(String.valueOf(logical), List.of())) {
            object.take(option).filter(value -> !value.isNull()).ifPresent(value -> options.put(option, value));
        }
        if (!options.keys().isEmpty()) {
            object.put("logicalTypeOptions", options.value());
            notes.moved(field.path(), "'logicalTypeOptions' for " + String.join(", ", options.keys()));
        }
    }

    /** The standard has no precision and scale; they belong to the physical type. */
    private static String physical(MutableObject object, String type) {
        String precision = object.text("precision");
        if (precision == null || type.contains("(")) {
            return type;
        }
        String scale = object.text("scale");
        object.take("precision");
        object.take("scale");
        return scale == null ? "%s(%s)".formatted(type, precision) : "%s(%s,%s)".formatted(type, precision, scale);
    }

    /** 3.1.0 has no list of values; a rule says the same. */
    private void allowedValues(Mover field) {
        List<Object> values = new ArrayList<>(field.object().items("enum"));
        if (values.isEmpty()) {
            return;
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("metric", "invalidValues");
        rule.put("arguments", Map.of("validValues", values));
        rule.put("mustBe", 0);
        field.object().take("enum");
        field.object().add("quality", rule);
        notes.moved(field.pointer("enum"), "a rule of 'quality': no value but these");
    }

    private void lineage(Mover field) {
        MutableObject lineage = field.object().object("lineage").orElse(null);
        if (lineage == null) {
            return;
        }
        for (MutableObject input : lineage.objects("inputFields")) {
            String source = "%s/%s.%s".formatted(input.text("namespace"), input.text("name"), input.text("field"));
            field.object().add("transformSourceObjects", source);
        }
        field.aside("lineage");
    }

    void markPrimaryKey(MutableObject model, String name, int position) {
        for (MutableObject property : model.objects("properties")) {
            if (name.equals(property.text("name"))) {
                property.put("primaryKey", true);
                property.put("primaryKeyPosition", position);
            }
        }
    }

    /** Settings for tools, one custom property for each. */
    static void config(Mover mover) {
        MutableObject config = mover.object().object("config").orElse(null);
        if (config == null) {
            return;
        }
        mover.object().take("config");
        for (String key : config.keys()) {
            MutableValue value = config.take(key).orElseThrow();
            mover.object().add("customProperties", Mover.custom(key, value));
        }
        mover.notes().moved(mover.pointer("config"), "custom properties");
    }
}
