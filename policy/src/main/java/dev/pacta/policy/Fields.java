/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of one object of a policy document; each reader tells what is wrong and answers with what is right. For one thread. */
final class Fields {
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

    private final YamlNode.Mapping mapping;
    private final String path;
    private final Problems problems;

    Fields(YamlNode.Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    void problem(String key, String message) {
        Position position = mapping.get(key).map(YamlNode::position).orElse(mapping.position());
        problems.add(position, path + "/" + key, message);
    }

    void missing(String key, String expected) {
        problem(key, "%s is missing or empty; say %s".formatted(key, expected));
    }

    /** Tells an absent or empty list. */
    void requireItems(String key, String expected) {
        boolean empty = mapping.get(key)
                .map(node ->
                        node instanceof YamlNode.Sequence list && list.items().isEmpty())
                .orElse(true);
        if (empty) {
            missing(key, expected);
        }
    }

    Optional<String> text(String key) {
        return mapping.get(key).flatMap(node -> text(node, path + "/" + key));
    }

    Optional<String> requiredText(String key) {
        if (!has(key)) {
            missing(key, "a text");
        }
        return text(key);
    }

    private Optional<String> text(YamlNode node, String where) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.type() != YamlNode.Scalar.Type.NULL
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        problems.add(node.position(), where, "is %s, expected a text that is not blank".formatted(node.kind()));
        return Optional.empty();
    }

    private List<YamlNode> items(String key) {
        Optional<YamlNode> node = mapping.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence list) {
            return list.items();
        }
        problem(
                key,
                "is %s, expected a list; write %s: [...]".formatted(node.get().kind(), key));
        return List.of();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<YamlNode> items = items(key);
        for (int index = 0; index < items.size(); index++) {
            text(items.get(index), path + "/" + key + "/" + index).ifPresent(texts::add);
        }
        return texts;
    }

    /** Dotted keys of a taxonomy. */
    List<String> keys(String key, boolean starAllowed) {
        List<String> keys = texts(key);
        for (String written : keys) {
            boolean star = starAllowed && written.equals("*");
            if (!star && !KEY.matcher(written).matches()) {
                problem(key, "'%s' is no key; write lower-case words joined by dots".formatted(written));
            }
        }
        return keys;
    }

    Optional<Fields> object(String key, List<String> known) {
        return mapping.get(key).flatMap(node -> problems.object(node, path + "/" + key, known));
    }

    List<Fields> objects(String key, List<String> known) {
        List<Fields> objects = new ArrayList<>();
        List<YamlNode> items = items(key);
        for (int index = 0; index < items.size(); index++) {
            problems.object(items.get(index), path + "/" + key + "/" + index, known)
                    .ifPresent(objects::add);
        }
        return objects;
    }

    <E extends Enum<E>> Optional<E> requiredWord(String key, Class<E> words) {
        return requiredText(key).flatMap(text -> word(key, text, words));
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        List<E> found = new ArrayList<>();
        for (String text : texts(key)) {
            word(key, text, words).ifPresent(found::add);
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> word(String key, String text, Class<E> words) {
        List<String> known = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(text.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return Optional.of(words.getEnumConstants()[index]);
        }
        problem(key, "'%s' is not known; expected one of %s".formatted(text, String.join(", ", known)));
        return Optional.empty();
    }

    /** The name of a mask; {@code null} may stand without quotes. */
    Optional<String> maskName() {
        if (mapping.get("mask").orElse(null) instanceof YamlNode.Scalar scalar
                && Mask.read(scalar.text()).isPresent()) {
            return Optional.of(scalar.text());
        }
        problem("mask", "expected one of " + Mask.forms());
        return Optional.empty();
    }

    /** A moment, or a day, which is its first moment in UTC. */
    Optional<Instant> instant(String key) {
        return text(key).flatMap(text -> {
            try {
                Instant moment = text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
                return Optional.of(moment);
            } catch (DateTimeParseException notTime) {
                problem(key, "'%s' is no time; write 2027-01-31 or 2027-01-31T12:00:00Z".formatted(text));
                return Optional.empty();
            }
        });
    }
}
