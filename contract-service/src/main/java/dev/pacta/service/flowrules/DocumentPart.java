/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.query.NodeChoice;
import dev.pacta.service.shared.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object of a document, read key by key; what is wrong is told with its place. Of one thread. */
final class DocumentPart {
    static final String RULE = "flow-rules.structure";

    private final YamlNode.Mapping mapping;
    private final String path;
    private final List<MessageView> problems;

    private DocumentPart(YamlNode.Mapping mapping, String path, List<MessageView> problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    /** The object, after its unknown keys were told. */
    static Optional<DocumentPart> of(YamlNode node, String path, List<String> known, List<MessageView> problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(message(
                    node.position(),
                    path,
                    "is %s, expected an object with %s".formatted(node.kind(), String.join(", ", known))));
            return Optional.empty();
        }
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(message(
                        entry.position(),
                        path + "/" + key,
                        "unknown key '%s'; known keys are %s".formatted(key, String.join(", ", known))));
            }
        });
        return Optional.of(new DocumentPart(mapping, path, problems));
    }

    static MessageView message(Position place, String path, String text) {
        return new MessageView(RULE, "error", place.line(), place.column(), path, text);
    }

    Place place() {
        return Place.of(mapping.position(), path);
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    /** Tells what is wrong with a key; where it is missing, at the object. */
    void problem(String key, String text) {
        Position place = mapping.get(key).map(YamlNode::position).orElse(mapping.position());
        problems.add(message(place, path + "/" + key, text));
    }

    Optional<String> required(String key, String expected) {
        if (!has(key)) {
            problem(key, "'%s' is missing; expected %s".formatted(key, expected));
        }
        return text(key);
    }

    Optional<String> text(String key) {
        Optional<YamlNode> node = mapping.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Scalar scalar
                && scalar.type() != YamlNode.Scalar.Type.NULL
                && !scalar.text().isBlank()
                && scalar.text().indexOf('\0') < 0) {
            return Optional.of(scalar.text());
        }
        problem(
                key,
                "is %s, expected a text that is not blank".formatted(node.get().kind()));
        return Optional.empty();
    }

    Optional<NodeChoice> choice(String key) {
        return text(key).flatMap(selector -> {
            try {
                return Optional.of(NodeChoice.of(selector));
            } catch (ProblemException unreadable) {
                problem(key, String.valueOf(unreadable.getMessage()));
                return Optional.empty();
            }
        });
    }

    Optional<NodeChoice> requiredChoice(String key) {
        if (!has(key)) {
            problem(key, "'%s' is missing; expected a selector such as tag:pii or namespace:reports".formatted(key));
        }
        return choice(key);
    }

    boolean truth(String key, boolean otherwise) {
        return word(key, List.of("true", "false")).map("true"::equals).orElse(otherwise);
    }

    Optional<String> word(String key, List<String> words) {
        Optional<String> text = text(key).map(word -> word.toLowerCase(Locale.ROOT));
        if (text.isPresent() && !words.contains(text.get())) {
            problem(key, "'%s' is not known; expected %s".formatted(text.get(), String.join(" or ", words)));
            return Optional.empty();
        }
        return text;
    }

    int number(String key, int least, int most, int otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(key, "'%s' is not a whole number from %d to %d".formatted(text.get(), least, most));
        return otherwise;
    }

    Optional<DocumentPart> object(String key, List<String> known) {
        return mapping.get(key).flatMap(node -> of(node, path + "/" + key, known, problems));
    }

    /** The objects of a list that has to be there, with at most so many. */
    List<DocumentPart> objects(String key, List<String> known, int most) {
        @Nullable YamlNode node = mapping.get(key).orElse(null);
        if (!(node instanceof YamlNode.Sequence list)
                || list.items().isEmpty()
                || list.items().size() > most) {
            problem(key, "'%s' is to be a list of 1 to %d objects".formatted(key, most));
            return List.of();
        }
        List<DocumentPart> parts = new ArrayList<>();
        for (int at = 0; at < list.items().size(); at++) {
            of(list.items().get(at), "%s/%s/%d".formatted(path, key, at), known, problems)
                    .ifPresent(parts::add);
        }
        return parts;
    }
}
