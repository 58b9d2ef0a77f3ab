/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object's shape as one version of the standard has it: which keys, which of them are needed, which parts there are. Worked out once for
 * a version, because a contract has hundreds of objects. Immutable.
 */
final class ObjectCheck {
    private record Part(ShapePart of, OdcsVersion version) {
        Condition condition() {
            return of.condition();
        }

        /** Worked out when the first object has the part: there are forty types of servers, and a contract has one. */
        ObjectCheck check() {
            return of.shape().in(version);
        }

        /** The text that a key must have for the part to be in force; null when something else decides. */
        @Nullable
        String textOf(String key) {
            return condition() instanceof Condition.Is is && is.key().equals(key) ? is.text() : null;
        }
    }

    private final ObjectShape shape;
    private final OdcsVersion version;
    private final Map<String, Shape> keys;
    private final List<String> required;
    private final List<Part> parts = new ArrayList<>();
    /** What is left of the parts when the text of the discriminator is known. */
    private final Map<String, List<Part>> partsByText = new HashMap<>();

    private final List<Part> partsOfOtherTexts = new ArrayList<>();

    ObjectCheck(ObjectShape shape, OdcsVersion version) {
        this.shape = shape;
        this.version = version;
        this.keys = shape.keysOf(version);
        this.required = shape.requiredIn(version);
        for (ShapePart part : shape.parts()) {
            if (part.versions().hold(version)) {
                parts.add(new Part(part, version));
            }
        }
        for (Part part : parts) {
            arrange(part, shape.discriminator());
        }
    }

    /** Puts a part where it may be in force: with one text of the discriminator, or with all. */
    private void arrange(Part part, @Nullable String discriminator) {
        String text = discriminator == null ? null : part.textOf(discriminator);
        if (text == null) {
            partsByText.values().forEach(possible -> possible.add(part));
            partsOfOtherTexts.add(part);
        } else {
            partsByText
                    .computeIfAbsent(text, other -> new ArrayList<>(partsOfOtherTexts))
                    .add(part);
        }
    }

    void check(Mapping mapping, Path path, Judge judge) {
        List<ObjectCheck> inForce = inForce(mapping);
        mapping.entries().forEach((key, entry) -> checkKey(mapping, inForce, key, entry, path.then(key), judge));
        List<Rule> due = new ArrayList<>();
        for (ObjectCheck check : inForce) {
            check.checkRequired(mapping, path, judge);
            for (Rule rule : check.shape.rules()) {
                if (!isIn(due, rule)) {
                    due.add(rule);
                }
            }
        }
        for (Rule rule : due) {
            rule.check(mapping, path, judge);
        }
    }

    private List<ObjectCheck> inForce(Mapping mapping) {
        List<ObjectCheck> inForce = new ArrayList<>();
        inForce.add(this);
        for (Part part : candidates(mapping)) {
            if (part.condition().holds(mapping)) {
                inForce.add(part.check());
            }
        }
        return inForce;
    }

    private List<Part> candidates(Mapping mapping) {
        String discriminator = shape.discriminator();
        String text = discriminator == null ? null : mapping.text(discriminator);
        return text == null ? partsOfOtherTexts : partsByText.getOrDefault(text, partsOfOtherTexts);
    }

    /** By identity: the first hash of a record takes the Java runtime as long as all rules together. */
    private static boolean isIn(List<Rule> rules, Rule wanted) {
        for (Rule rule : rules) {
            if (rule == wanted) {
                return true;
            }
        }
        return false;
    }

    private void checkRequired(Mapping mapping, Path path, Judge judge) {
        for (String key : required) {
            if (!mapping.entries().containsKey(key)) {
                judge.error("odcs.key.missing", mapping.position(), path, "%s needs '%s'".formatted(shape.what(), key));
            }
        }
    }

    private void checkKey(Mapping mapping, List<ObjectCheck> inForce, String key, Entry entry, Path path, Judge judge) {
        boolean known = false;
        for (ObjectCheck check : inForce) {
            Shape value = check.keys.get(key);
            if (value != null) {
                known = true;
                value.check(entry.value(), path, judge);
            }
        }
        if (!known && !isOfAWrongKind(mapping, key, path, judge)) {
            unknown(inForce, key, entry.position(), path, judge);
        }
    }

    private void unknown(List<ObjectCheck> inForce, String key, Position position, Path path, Judge judge) {
        boolean closed = shape.isClosed(version);
        OdcsVersion later = inForce.stream()
                .map(check -> check.shape.firstVersionAfter(version, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (later != null) {
            judge.later(later, closed, position, path, "'%s' of %s".formatted(key, shape.what()));
            return;
        }
        String here = inForce.get(inForce.size() - 1).shape.what();
        String message = "'%s' is no key of %s%s".formatted(key, here, hint(inForce, key));
        if (closed) {
            judge.error(
                    "odcs.key.unknown",
                    position,
                    path,
                    message + "; what the standard does not know goes into customProperties");
        } else {
            judge.warning("odcs.key.unknown", position, path, message);
        }
    }

    /** Where the object's kind is wrong, that is the error to mend first; keys that some other kind has are not blamed. */
    private boolean isOfAWrongKind(Mapping mapping, String key, Path path, Judge judge) {
        String discriminator = shape.discriminator();
        YamlNode kind = discriminator == null ? null : mapping.value(discriminator);
        Shape demand = discriminator == null ? null : keys.get(discriminator);
        if (kind == null || demand == null) {
            return false;
        }
        Judge aside = judge.aside();
        demand.check(kind, path, aside);
        return aside.hasErrors()
                && parts.stream().anyMatch(part -> part.check().keys.containsKey(key));
    }

    /** Says whose key it is, when a part that is not in force knows it; else looks for a likely misspelling. */
    private String hint(List<ObjectCheck> inForce, String key) {
        Set<String> owners = new TreeSet<>();
        for (Part part : parts) {
            if (part.check().keys.containsKey(key)) {
                owners.add(part.check().shape.what());
            }
        }
        if (!owners.isEmpty()) {
            return owners.size() <= 3 ? "; it is one of " + String.join(" or ", owners) : "";
        }
        Set<String> known = new TreeSet<>();
        inForce.forEach(check -> known.addAll(check.shape.keysOfAnyVersion()));
        return Spelling.hint(key, known);
    }
}
