/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Contract;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import dev.pacta.exchange.schema.LegalNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java records that Jackson reads: one file for each schema object, with the records and enums that lie inside. */
public final class JavaExporter implements Exporter {
    private static final Format FORMAT = Format.of(
                    "java",
                    "Java records",
                    "*.java",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_DEPRECATED,
                            Fact.DESCRIPTION,
                            Fact.DEPRECATED,
                            Fact.REQUIRED,
                            Fact.ENUM,
                            Fact.MAP))
            .remarking(
                    "Java 17; names that Java forbids are told to Jackson by @JsonProperty.",
                    "A record refuses to be made without a property that is required.",
                    "The files are in no package; put the package that you want on top.");
    private static final String JSON = "@com.fasterxml.jackson.annotation.JsonProperty(";

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        List<TextFile> files = new ArrayList<>();
        List<Loss> losses = new ArrayList<>(Losses.of(contract, FORMAT));
        LegalNames names = new LegalNames();
        for (SchemaObject object : contract.schema()) {
            List<Declaration> all = CodeModel.of(object, new JavaTypes());
            Declaration outer = all.get(all.size() - 1);
            String name = names.take(outer.name());
            Declaration named = new Declaration(name, null, outer.fields());
            files.add(new TextFile(name + ".java", text(object, named, all.subList(0, all.size() - 1))));
        }
        return new Exported(files, losses);
    }

    private static String text(SchemaObject object, Declaration outer, List<Declaration> inner) {
        String body = inner.stream()
                .map(each -> each.fields().isEmpty() ? enumeration(each) : record(each, said(each), false, "    ", ""))
                .collect(Collectors.joining("\n"));
        return record(outer, object.description(), object.deprecated(), "", body);
    }

    private static @Nullable String said(Declaration declaration) {
        return declaration.property() == null ? null : declaration.property().description();
    }

    private static String record(
            Declaration type, @Nullable String said, boolean deprecated, String indent, String inner) {
        StringBuilder out = new StringBuilder(doc(said, type.fields(), indent));
        out.append(deprecated ? indent + "@Deprecated\n" : "");
        out.append(indent).append("public record ").append(type.name()).append("(\n");
        out.append(type.fields().stream()
                .map(field -> component(field, indent + "        "))
                .collect(Collectors.joining(",\n")));
        out.append(") {\n");
        List<Declaration.Field> required = type.fields().stream()
                .filter(field -> field.property().required())
                .toList();
        if (!required.isEmpty()) {
            out.append(indent).append("    public ").append(type.name()).append(" {\n");
            required.forEach(field -> out.append(indent)
                    .append("        java.util.Objects.requireNonNull(")
                    .append(field.name())
                    .append(", ")
                    .append(CodeText.quoted(field.property().name() + " is missing"))
                    .append(");\n"));
            out.append(indent).append("    }\n");
        }
        out.append(inner.isEmpty() || required.isEmpty() ? "" : "\n").append(inner);
        return out.append(indent).append("}\n").toString();
    }

    private static String component(Declaration.Field field, String indent) {
        Property property = field.property();
        String named = field.name().equals(property.name()) ? "" : JSON + CodeText.quoted(property.name()) + ") ";
        return indent + named + (property.deprecated() ? "@Deprecated " : "") + field.type() + " " + field.name();
    }

    private static String enumeration(Declaration type) {
        LegalNames names = new LegalNames();
        List<EnumValue> values =
                type.property() == null ? List.of() : type.property().enumValues();
        String constants = values.stream()
                .map(value -> "        " + JSON + CodeText.quoted(value.value()) + ") "
                        + names.take(constant(String.valueOf(value.value()))))
                .collect(Collectors.joining(",\n"));
        return "    public enum " + type.name() + " {\n" + constants + "\n    }\n";
    }

    /** In capitals, which no word of Java is. */
    private static String constant(String value) {
        String legal = LegalNames.legal(value).toUpperCase(Locale.ROOT);
        return legal.equals("_") ? "VALUE" : legal;
    }

    private static String doc(@Nullable String said, List<Declaration.Field> fields, String indent) {
        List<String> lines = new ArrayList<>();
        if (said != null) {
            said.lines().map(JavaExporter::comment).forEach(lines::add);
        }
        for (Declaration.Field field : fields) {
            String description = field.property().description();
            if (description != null) {
                String text = description.lines().map(JavaExporter::comment).collect(Collectors.joining(" "));
                lines.add("@param " + field.name() + " " + text);
            }
        }
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> (indent + " * " + line).stripTrailing() + "\n")
                        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
    }

    /** Nothing in it ends the comment, is a tag, or is an escape of Java. */
    private static String comment(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;");
    }
}
