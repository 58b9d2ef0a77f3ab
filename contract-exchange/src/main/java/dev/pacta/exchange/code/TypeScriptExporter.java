/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Contract;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.schema.ObjectFiles;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** TypeScript interfaces of records as JSON gives them: one file for each schema object. */
public final class TypeScriptExporter implements Exporter {
    private static final Format FORMAT = Format.of(
                    "typescript",
                    "TypeScript",
                    "*.ts",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_DEPRECATED,
                            Fact.DESCRIPTION,
                            Fact.DEPRECATED,
                            Fact.REQUIRED,
                            Fact.ENUM,
                            Fact.MAP))
            .remarking(
                    "The types of JSON: dates and times are texts, a property that is not required may be absent or null.");
    private static final Set<String> TYPES =
            Set.of("Array", "Record", "String", "Number", "Boolean", "Object", "Date", "Function", "Symbol", "Type");

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
        return ObjectFiles.write(contract, FORMAT, ".ts", TypeScriptExporter::write);
    }

    private static WrittenSchema write(SchemaObject object) {
        List<Declaration> all = new ArrayList<>(CodeModel.of(object, new Types()));
        java.util.Collections.reverse(all);
        String text = all.stream()
                .map(declaration -> declaration(declaration, object))
                .collect(Collectors.joining("\n"));
        return new WrittenSchema(text, List.of());
    }

    private static String declaration(Declaration declaration, SchemaObject object) {
        Property property = declaration.property();
        StringBuilder out = new StringBuilder();
        out.append(
                property == null
                        ? comment(object.description(), object.deprecated(), "")
                        : comment(property.description(), property.deprecated(), ""));
        out.append("export interface ").append(declaration.name()).append(" {\n");
        for (Declaration.Field field : declaration.fields()) {
            Property said = field.property();
            out.append(comment(said.description(), said.deprecated(), "  "));
            out.append("  ").append(field.name());
            out.append(said.required() ? ": " + field.type() : "?: " + field.type() + " | null");
            out.append(";\n");
        }
        return out.append("}\n").toString();
    }

    private static String comment(@Nullable String text, boolean deprecated, String indent) {
        List<String> lines = new ArrayList<>();
        if (text != null) {
            text.lines().map(line -> line.replace("*/", "*\\/")).forEach(lines::add);
        }
        if (deprecated) {
            lines.add("@deprecated");
        }
        if (lines.isEmpty()) {
            return "";
        }
        String body = lines.stream()
                .map(line -> (indent + " * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
        return indent + "/**\n" + body + indent + " */\n";
    }

    /** What TypeScript calls things. */
    private static final class Types implements Language {
        @Override
        public String scalar(Property property) {
            return switch (property.logicalType()) {
                case STRING, DATE, TIMESTAMP, TIME -> "string";
                case NUMBER, INTEGER -> numbers(property);
                case BOOLEAN -> "boolean";
                case VECTOR -> "Array<number>";
                case OBJECT -> "Record<string, unknown>";
                case ARRAY, MAP, UNSPECIFIED -> "unknown";
            };
        }

        private static String numbers(Property property) {
            return property.enumValues().isEmpty()
                    ? "number"
                    : property.enumValues().stream()
                            .map(value -> JsonText.of(value.value()))
                            .collect(Collectors.joining(" | "));
        }

        @Override
        public String list(String element) {
            return "Array<" + element + ">";
        }

        @Override
        public String map(String key, String value) {
            return "Record<string, " + value + ">";
        }

        @Override
        public String missing(String type) {
            return type + " | null";
        }

        @Override
        public String texts(Property property) {
            return property.enumValues().stream()
                    .map(EnumValue::value)
                    .map(CodeText::quoted)
                    .collect(Collectors.joining(" | "));
        }

        @Override
        public String typeName(String wanted) {
            return CodeText.unless(TYPES, CodeText.upperCamel(wanted));
        }

        @Override
        public boolean takesAnyName() {
            return true;
        }

        /** Names of JSON can be written as they are, in quotes where they must. */
        @Override
        public String fieldName(String wanted) {
            return wanted.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? wanted : CodeText.quoted(wanted);
        }
    }
}
