/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.TextEdit;
import dev.pacta.contract.yaml.TextEditor;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A contract as the rules look at it: its tree, and what several of them need, found once. For one thread. */
public final class Subject {
    /** A rule of data quality, and the property that it stands at; null when it stands at the schema object. */
    public record QualityPlace(
            Place place, Place object, @Nullable PropertyPlace property) {}

    private final ContractDocument document;
    private final Place root;
    private final @Nullable Instant now;
    private final boolean fixes;
    private final List<Place> objects;
    private final List<PropertyPlace> properties;
    private final List<QualityPlace> quality = new ArrayList<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private @Nullable Optional<TextEditor> editor;

    /**
     * Prepares a document whose root is an object.
     *
     * @param now the time by the caller's clock; without it, rules about today are silent
     * @param fixes whether anybody wants fixes
     */
    public Subject(ContractDocument document, @Nullable Instant now, boolean fixes) {
        this.document = document;
        this.now = now;
        this.fixes = fixes;
        this.root = new Place(
                "",
                document.root() instanceof Mapping mapping
                        ? mapping
                        : new Mapping(document.root().position(), Map.of()));
        this.objects = root.objects("schema");
        this.properties = PropertyWalk.all(objects);
        for (Place object : objects) {
            object.objects("quality").forEach(rule -> quality.add(new QualityPlace(rule, object, null)));
        }
        for (PropertyPlace property : properties) {
            property.place()
                    .objects("quality")
                    .forEach(rule -> quality.add(new QualityPlace(rule, property.object(), property)));
        }
    }

    /** The whole document. */
    public Place root() {
        return root;
    }

    /** The whole document in the words of 3.0 and later; for ODCS 2.2 its upgrade, whose paths are not those of the document. */
    public Place described() {
        return new Place("", document.described());
    }

    /** The version of the standard. */
    public OdcsVersion version() {
        return document.apiVersion();
    }

    /** The time by the caller's clock. */
    public Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    /** Whether the contract says that it is in force. */
    public boolean isActive() {
        return "active".equalsIgnoreCase(root.text("status", ""));
    }

    /** The schema objects. */
    public List<Place> objects() {
        return objects;
    }

    /** Every property, nested ones too, in the order of the document. */
    public List<PropertyPlace> properties() {
        return properties;
    }

    /** Every rule of data quality. */
    public List<QualityPlace> quality() {
        return quality;
    }

    /** The servers. */
    public List<Place> servers() {
        return root.objects("servers");
    }

    /** The members of the team, in either form. */
    public List<Place> members() {
        return members(root);
    }

    /** The members of the team of a document, in either form. */
    public static List<Place> members(Place document) {
        return document.object("team").map(team -> team.objects("members")).orElseGet(() -> document.objects("team"));
    }

    /** What several rules need, made by the first that asks for it. */
    public <T> T shared(Class<T> type, Function<Subject, T> maker) {
        Object made = shared.get(type);
        if (made == null) {
            made = maker.apply(this);
            shared.put(type, made);
        }
        return type.cast(made);
    }

    /** A fix, unless nobody wants one or the change cannot be made without touching something else. */
    public @Nullable Fix fix(String title, Function<TextEditor, Optional<List<TextEdit>>> change) {
        if (!fixes) {
            return null;
        }
        if (editor == null) {
            editor = TextEditor.of(document.bytes());
        }
        return editor.flatMap(change)
                .filter(edits -> !edits.isEmpty())
                .map(edits -> new Fix(title, edits))
                .orElse(null);
    }
}
