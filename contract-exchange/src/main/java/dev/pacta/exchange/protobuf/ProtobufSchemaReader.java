/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.compatibility.protobuf.ProtobufFile;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the messages of a Protobuf file as schema objects: those on the top that no other message has inside. Numbers, oneofs and
 * types that say the same as others are kept in custom properties, see {@link ProtobufFormat}.
 */
public final class ProtobufSchemaReader {
    private final ProtobufFile file;
    private final List<Loss> losses = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final ProtobufFieldReader fields;

    private ProtobufSchemaReader(ProtobufFile file) {
        this.file = file;
        this.fields = new ProtobufFieldReader(this, file, losses);
    }

    /**
     * Trouble is part of the result.
     *
     * @param wanted the only message to read
     */
    public static SchemaReading read(String text, Optional<String> wanted) {
        ProtobufFile file;
        try {
            file = ProtobufFile.parse(text);
        } catch (IllegalStateException | IllegalArgumentException invalid) {
            String reason = Objects.requireNonNullElse(invalid.getMessage(), "no reason given");
            return new SchemaReading.Unreadable("this is no Protobuf: " + reason, null);
        } catch (StackOverflowError tooDeep) {
            return new SchemaReading.Unreadable("this is no Protobuf: it is nested too deeply", null);
        }
        return new ProtobufSchemaReader(file).objects(wanted);
    }

    private SchemaReading objects(Optional<String> wanted) {
        List<String> names = wanted.isPresent() ? List.of(wanted.get()) : roots();
        if (names.isEmpty() || !file.messages().keySet().containsAll(names)) {
            String known = String.join(", ", file.messages().keySet());
            return new SchemaReading.Unreadable(
                    names.isEmpty() ? "the file has no message" : "the file has no such message; it has: " + known,
                    null);
        }
        loseWhatIsOfTheFile();
        return new SchemaReading.Read(names.stream().map(this::object).toList(), losses);
    }

    /** What lies in a circle has no root; then every message on the top is one. */
    private List<String> roots() {
        Set<String> top = new LinkedHashSet<>(file.messages().keySet());
        top.removeIf(name -> name.contains("."));
        Set<String> free = new LinkedHashSet<>(top);
        file.messages()
                .forEach((name, message) -> message(message)
                        .forEach(field -> ProtobufFieldReader.types(field.getType())
                                .forEach(type -> {
                                    String used = file.resolve(type, name);
                                    if (!used.equals(name)) {
                                        free.remove(used);
                                    }
                                })));
        return List.copyOf(free.isEmpty() ? top : free);
    }

    private void loseWhatIsOfTheFile() {
        if (!file.element().getServices().isEmpty()) {
            losses.add(new Loss("", "services are left out; a contract describes data"));
        }
        if (!file.element().getExtendDeclarations().isEmpty()) {
            losses.add(new Loss("", "extensions of other messages are left out"));
        }
    }

    private SchemaObject object(String name) {
        MessageElement message = Objects.requireNonNull(file.messages().get(name));
        List<CustomProperty> custom = new ArrayList<>();
        if (!file.packageName().isEmpty()) {
            custom.add(PropertyDraft.custom(ProtobufFormat.PACKAGE, file.packageName()));
        }
        reserved(message).ifPresent(custom::add);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        String said = message.getDocumentation();
        if (said.startsWith(ProtobufSchemaWriter.TRUE_NAME)) {
            String first = said.lines().findFirst().orElse("");
            simple = first.substring(ProtobufSchemaWriter.TRUE_NAME.length());
            said = said.substring(first.length()).stripLeading();
        }
        boolean deprecated = "true".equals(ProtobufFile.option(message.getOptions(), "deprecated"));
        return PropertyDraft.object(simple, said, deprecated, properties(name, message, simple), custom);
    }

    static Optional<CustomProperty> reserved(MessageElement message) {
        List<String> reserved = ReservedText.read(message.getReserveds());
        return reserved.isEmpty()
                ? Optional.empty()
                : Optional.of(PropertyDraft.custom(ProtobufFormat.RESERVED, reserved));
    }

    /** All fields in the order of the file, those of oneofs among them. */
    static List<FieldElement> message(MessageElement message) {
        List<FieldElement> all = new ArrayList<>(message.getFields());
        message.getOneOfs().forEach(group -> all.addAll(group.getFields()));
        all.sort(java.util.Comparator.<FieldElement>comparingInt(
                        field -> field.getLocation().getLine())
                .thenComparingInt(field -> field.getLocation().getColumn()));
        return all;
    }

    /** The properties of a message; none when it is inside itself. */
    List<Property> properties(String name, MessageElement message, String path) {
        if (within.contains(name)) {
            losses.add(new Loss(path, "it contains itself, which a contract cannot say; its properties are left out"));
            return List.of();
        }
        within.push(name);
        List<FieldElement> all = message(message);
        boolean counted = true;
        for (int at = 0; at < all.size(); at++) {
            counted &= all.get(at).getTag() == at + 1;
        }
        boolean numbered = !counted;
        LegalNames usual =
                new LegalNames(all.stream().map(ProtobufFieldReader::trueName).toList());
        List<Property> properties = all.stream()
                .map(field -> fields.property(
                        field, usual.take(ProtobufFieldReader.trueName(field)), name, message, numbered, path))
                .toList();
        within.pop();
        if (!message.getGroups().isEmpty() || !message.getExtensions().isEmpty()) {
            losses.add(new Loss(path, "groups and extensions are left out"));
        }
        return properties;
    }
}
