/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.EditableYaml;
import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The Data Contract Specification 0.9.0 to 1.2.1. Source: the specification's text. */
final class Specification {
    private final Mover root;
    private final Notes notes;
    private final Set<String> usedDefinitions = new TreeSet<>();

    private Specification(EditableYaml document, Notes notes) {
        this.root = new Mover(document.root(), "", notes);
        this.notes = notes;
    }

    static void upgrade(EditableYaml document, Notes notes) {
        new Specification(document, notes).upgrade();
    }

    private void upgrade() {
        MutableObject contract = root.object();
        contract.rename("dataContractSpecification", "apiVersion");
        contract.put("apiVersion", "v3.1.0");
        contract.putFirst("kind", "DataContract");
        // What 0.9 calls schema is a reference to a model in another format; the word means something else now.
        root.aside("schema", "schemaSource");
        root.aside("quality", "qualitySource");
        root.aside("examples");
        info();
        terms();
        servers();
        MutableObject definitions = contract.object("definitions").orElse(null);
        SpecificationFields fields = new SpecificationFields(notes, definitions, usedDefinitions);
        contract.object("models").ifPresent(models -> models(models, fields));
        contract.take("models");
        levels();
        links(root);
        remainingDefinitions(definitions);
    }

    private void info() {
        MutableObject info = root.object().object("info").orElse(null);
        if (info == null) {
            root.object().put("version", "0.0.0");
            root.object().put("status", "draft");
            notes.added("", "the document says neither version nor status; 0.0.0 and draft stand there");
            return;
        }
        Mover mover = root.at(info, "info");
        take(mover, "title", "name");
        take(mover, "version", "version");
        take(mover, "status", "status");
        info.take("description").ifPresent(text -> description().put("purpose", text));
        info.take("owner").filter(owner -> !mover.dropNull("owner", owner)).ifPresent(owner -> {
            root.object().objectOrNew("team").put("name", owner);
            notes.moved("/info/owner", "the name of 'team'");
        });
        info.object("contact").ifPresent(this::contact);
        require("version", "0.0.0");
        require("status", "draft");
        for (String key : info.keys()) {
            mover.aside(key);
        }
        info.take("customProperties").ifPresent(kept -> new MutableObjectHome(root.object()).addAll(kept));
        root.object().take("info");
    }

    private void require(String key, String value) {
        if (root.object().text(key) == null) {
            root.object().put(key, value);
            notes.added("/info", "the document says no %s; '%s' stands there".formatted(key, value));
        }
    }

    private void take(Mover from, String key, String to) {
        from.object().take(key).filter(value -> !from.dropNull(key, value)).ifPresent(value -> {
            root.object().put(to, value);
            notes.moved(from.pointer(key), "'%s'".formatted(to));
        });
    }

    private void contact(MutableObject contact) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("channel", contact.get("name").map(MutableValue::text).orElse("contact"));
        String url = contact.text("url");
        String email = contact.text("email");
        if (url != null || email != null) {
            channel.put("url", url != null ? url : "mailto:" + email);
        }
        if (url != null && email != null) {
            channel.put("customProperties", List.of(Mover.custom("email", email)));
        }
        channel.put("tool", url == null && email != null ? "email" : "other");
        root.object().add("support", channel);
        List.of("name", "url", "email").forEach(contact::take);
        if (contact.keys().isEmpty()) {
            root.object().object("info").ifPresent(info -> info.take("contact"));
        }
        notes.moved("/info/contact", "a channel of 'support'");
    }

    private MutableObject description() {
        return root.object().objectOrNew("description");
    }

    private void terms() {
        MutableObject terms = root.object().object("terms").orElse(null);
        if (terms == null) {
            return;
        }
        Mover mover = root.at(terms, "terms");
        for (String key : List.of("usage", "limitations")) {
            terms.take(key).filter(text -> !mover.dropNull(key, text)).ifPresent(text -> {
                description().put(key, text);
                notes.moved(mover.pointer(key), "'description.%s'".formatted(key));
            });
        }
        for (MutableObject policy : terms.objects("policies")) {
            if (policy.text("url") != null) {
                Map<String, Object> definition = new LinkedHashMap<>();
                definition.put("url", policy.text("url"));
                definition.put(
                        "type",
                        policy.get("type")
                                .or(() -> policy.get("name"))
                                .map(MutableValue::text)
                                .orElse("policy"));
                description().add("authoritativeDefinitions", definition);
            }
        }
        // Policies keep their other words beside the link.
        terms.keys().forEach(mover::aside);
        terms.take("customProperties").ifPresent(kept -> new MutableObjectHome(description()).addAll(kept));
        root.object().take("terms");
    }

    private void servers() {
        MutableObject servers = root.object().object("servers").orElse(null);
        if (servers == null) {
            return;
        }
        root.object().take("servers");
        for (String name : servers.keys()) {
            servers.take(name).flatMap(MutableObject::of).ifPresent(server -> {
                server.rename("server", "serverSetting");
                server.putFirst("server", name);
                for (MutableObject role : server.objects("roles")) {
                    role.rename("name", "role");
                }
                String type = server.text("type");
                if (type == null || !SpecificationServers.KNOWN.contains(type)) {
                    server.put("type", "custom");
                    server.add("customProperties", Mover.custom("type", String.valueOf(type)));
                    notes.aside("/servers/%s/type".formatted(name), "custom property 'type'; 'custom' stands there");
                }
                root.object().add("servers", server.value());
                notes.moved("/servers/" + name, "an entry of 'servers'");
            });
        }
    }

    private void models(MutableObject models, SpecificationFields fields) {
        for (String name : models.keys()) {
            models.take(name).flatMap(MutableObject::of).ifPresent(model -> {
                Mover mover = new Mover(model, "/models/" + name, notes);
                String kind = model.text("type");
                model.take("type");
                model.putFirst("name", name);
                if (kind != null) {
                    model.put("physicalType", kind);
                }
                mover.rename("title", "businessName");
                fields.nested(mover, "fields", "properties");
                for (MutableValue key : model.items("primaryKey")) {
                    fields.markPrimaryKey(
                            model,
                            String.valueOf(key.text()),
                            model.items("primaryKey").indexOf(key) + 1);
                }
                if (!model.items("primaryKey").isEmpty()) {
                    model.take("primaryKey");
                    notes.moved(mover.pointer("primaryKey"), "'primaryKey' of the properties");
                }
                SpecificationFields.config(mover);
                links(mover);
                root.object().add("schema", model.value());
                notes.moved("/models/" + name, "an entry of 'schema'");
            });
        }
    }

    private void levels() {
        MutableObject levels = root.object().object("servicelevels").orElse(null);
        if (levels != null) {
            new SpecificationLevels(root, levels).upgrade();
            root.object().take("servicelevels");
        }
    }

    static void links(Mover mover) {
        MutableObject links = mover.object().object("links").orElse(null);
        if (links == null) {
            return;
        }
        mover.object().take("links");
        for (String kind : links.keys()) {
            Map<String, Object> definition = new LinkedHashMap<>();
            definition.put("url", links.get(kind).map(MutableValue::text).orElse(""));
            definition.put("type", kind);
            mover.object().add("authoritativeDefinitions", definition);
        }
        mover.notes().moved(mover.pointer("links"), "'authoritativeDefinitions'");
    }

    /** What fields referred to is written into them; the rest is kept as it is. */
    private void remainingDefinitions(@org.jspecify.annotations.Nullable MutableObject definitions) {
        if (definitions == null) {
            return;
        }
        for (String used : usedDefinitions) {
            definitions.take(used);
            notes.moved("/definitions/" + used, "part of each property that referred to it");
        }
        if (definitions.keys().isEmpty()) {
            root.object().take("definitions");
        } else {
            root.aside("definitions");
        }
    }
}
