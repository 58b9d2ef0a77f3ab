/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.SchemaComparison;
import dev.pacta.exchange.compatibility.SchemaPosition;
import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Protobuf files compared: either as the Confluent Schema Registry judges, or by one of Buf's categories. Fields and enum values are
 * the same when their numbers are, messages when their names within the package are. Types of other files are compared by name. Safe
 * for many threads.
 */
public final class ProtobufComparison implements SchemaComparison {
    private static final Pattern PLACE = Pattern.compile("at schema\\.proto:(\\d+):(\\d+)");
    private static final List<String> FILE_OPTIONS = List.of(
            "go_package",
            "java_package",
            "java_multiple_files",
            "java_outer_classname",
            "java_string_check_utf8",
            "csharp_namespace",
            "objc_class_prefix",
            "php_class_prefix",
            "php_namespace",
            "php_metadata_namespace",
            "ruby_package",
            "swift_prefix",
            "optimize_for",
            "cc_enable_arenas",
            "cc_generic_services",
            "java_generic_services",
            "py_generic_services");

    private final @Nullable ProtobufCategory watched;

    /** As the schema registry judges. */
    public ProtobufComparison() {
        this.watched = null;
    }

    /** Every difference that the category watches breaks both directions. */
    public ProtobufComparison(ProtobufCategory watched) {
        this.watched = watched;
    }

    @Override
    public ComparisonResult between(String before, String after) {
        Object earlier = parse(before, false);
        if (earlier instanceof ComparisonResult unreadable) {
            return unreadable;
        }
        Object later = parse(after, true);
        return later instanceof ComparisonResult unreadable
                ? unreadable
                : compare((ProtobufFile) earlier, (ProtobufFile) later);
    }

    @Override
    public List<SchemaRule> catalog() {
        return ProtobufRule.catalog();
    }

    private static Object parse(String text, boolean later) {
        try {
            return ProtobufFile.parse(text);
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException invalid) {
            String reason = Objects.requireNonNullElse(invalid.getMessage(), "no reason given");
            Matcher place = PLACE.matcher(reason);
            SchemaPosition position = place.find()
                    ? new SchemaPosition(
                            Math.max(1, Integer.parseInt(place.group(1))),
                            Math.max(1, Integer.parseInt(place.group(2))))
                    : null;
            return new ComparisonResult.NotReadable(later, "this is no Protobuf file: " + reason, position);
        } catch (StackOverflowError tooDeep) {
            return new ComparisonResult.NotReadable(later, "this is no Protobuf file: it is nested too deeply", null);
        }
    }

    private ComparisonResult compare(ProtobufFile before, ProtobufFile after) {
        ProtobufFindings found = new ProtobufFindings(watched);
        compareHeads(before, after, found);
        compareMessages(before, after, found);
        compareEnums(before, after, found);
        compareExtensions(before, after, found);
        new ServiceRules(before, after, found).compare();
        return new ComparisonResult.Compared(found.all());
    }

    private static void compareHeads(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        if (!before.packageName().equals(after.packageName())) {
            String detail = "the package was '%s' and is '%s'".formatted(before.packageName(), after.packageName());
            found.add(ProtobufRule.PACKAGE_CHANGED, "package", null, detail);
        }
        if (before.isProto3() != after.isProto3()) {
            found.add(ProtobufRule.SYNTAX_CHANGED, "syntax", null, ProtobufRule.SYNTAX_CHANGED.title());
        }
        for (String name : FILE_OPTIONS) {
            String was = ProtobufFile.option(before.element().getOptions(), name);
            String is = ProtobufFile.option(after.element().getOptions(), name);
            if (!Objects.equals(was, is)) {
                found.add(ProtobufRule.FILE_OPTION_CHANGED, name, null, "was %s and is %s".formatted(was, is));
            }
        }
        Set<String> was = new LinkedHashSet<>(before.element().getImports());
        was.addAll(before.element().getPublicImports());
        Set<String> is = new LinkedHashSet<>(after.element().getImports());
        is.addAll(after.element().getPublicImports());
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name -> found.add(ProtobufRule.IMPORT_ADDED, name, null, ProtobufRule.IMPORT_ADDED.title()));
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name ->
                        found.add(ProtobufRule.IMPORT_REMOVED, name, null, ProtobufRule.IMPORT_REMOVED.title()));
    }

    private static void compareMessages(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        MessageRules rules = new MessageRules(before, after, found);
        after.messages().forEach((name, message) -> {
            var was = before.messages().get(name);
            if (was == null) {
                found.add(ProtobufRule.MESSAGE_ADDED, name, message.getLocation(), ProtobufRule.MESSAGE_ADDED.title());
            } else {
                rules.compare(name, was, message);
            }
        });
        before.messages().keySet().stream()
                .filter(name -> !after.messages().containsKey(name))
                .forEach(name ->
                        found.add(ProtobufRule.MESSAGE_REMOVED, name, null, ProtobufRule.MESSAGE_REMOVED.title()));
    }

    private static void compareEnums(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        EnumRules rules = new EnumRules(before, after, found);
        after.enums().forEach((name, values) -> {
            var was = before.enums().get(name);
            if (was == null) {
                found.add(ProtobufRule.ENUM_ADDED, name, values.getLocation(), ProtobufRule.ENUM_ADDED.title());
            } else {
                rules.compare(name, was, values);
            }
        });
        before.enums().keySet().stream()
                .filter(name -> !after.enums().containsKey(name))
                .forEach(name -> found.add(ProtobufRule.ENUM_REMOVED, name, null, ProtobufRule.ENUM_REMOVED.title()));
    }

    private static void compareExtensions(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        Set<String> is = new LinkedHashSet<>();
        for (ExtendElement extension : after.element().getExtendDeclarations()) {
            extension.getFields().forEach(field -> is.add(key(extension, field)));
        }
        for (ExtendElement extension : before.element().getExtendDeclarations()) {
            for (FieldElement field : extension.getFields()) {
                if (!is.contains(key(extension, field))) {
                    found.add(
                            ProtobufRule.EXTENSION_REMOVED,
                            extension.getName() + "." + field.getName(),
                            null,
                            ProtobufRule.EXTENSION_REMOVED.title());
                }
            }
        }
    }

    private static String key(ExtendElement extension, FieldElement field) {
        return extension.getName() + " " + field.getTag();
    }
}
