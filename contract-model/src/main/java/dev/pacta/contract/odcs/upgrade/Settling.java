/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.structure.Structure;
import dev.pacta.contract.yaml.EditableYaml;
import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for everything that the new structure refuses: texts are quoted, nothing is left out save what is empty, and the rest
 * goes among the custom properties, as near as they are allowed.
 */
final class Settling {
    /** A thing moves outwards one object per round; nothing lies deeper than the reader allows. */
    private static final int ROUNDS = 80;

    private final EditableYaml document;
    private final Notes notes;

    private Settling(EditableYaml document, Notes notes) {
        this.document = document;
        this.notes = notes;
    }

    static void settle(EditableYaml document, Notes notes) {
        new Settling(document, notes).settle();
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            List<LintMessage> errors = errors();
            Collections.reverse(errors);
            boolean moved = false;
            for (LintMessage error : errors) {
                moved |= mend(error);
            }
            if (!moved) {
                errors.forEach(error -> notes.byHand(error.path(), error.message()));
                return;
            }
        }
    }

    private List<LintMessage> errors() {
        List<LintMessage> errors = new ArrayList<>();
        for (LintMessage message : Structure.check(document.tree(), "upgraded", OdcsVersion.V3_1_0)) {
            if (message.severity() == Severity.ERROR) {
                errors.add(message);
            }
        }
        return errors;
    }

    private boolean mend(LintMessage error) {
        if (error.path().isEmpty()) {
            return false;
        }
        List<String> steps = new ArrayList<>(List.of(error.path().substring(1).split("/", -1)));
        if (error.ruleId().equals("odcs.key.missing") || error.ruleId().equals("odcs.quality.operator")) {
            return asCustom(steps);
        }
        String last = unescape(steps.remove(steps.size() - 1));
        if (last.matches("[0-9]+")) {
            return mendItem(error, steps, Integer.parseInt(last));
        }
        Optional<MutableObject> parent = find(steps);
        Optional<MutableValue> value = parent.flatMap(object -> object.get(last));
        if (value.isEmpty()) {
            return false;
        }
        if (value.get().isNull()) {
            parent.get().take(last);
            notes.changed(error.path(), "was empty and is left out");
        } else if (error.message().contains("expected text") && value.get().text() != null) {
            parent.get().put(last, String.valueOf(value.get().text()));
            notes.changed(error.path(), "is text now, in quotes");
        } else {
            keepAside(error, steps, parent.get(), last);
        }
        return true;
    }

    /** A server or rule that lacks what its type demands becomes a custom one, or plain text. */
    private boolean asCustom(List<String> steps) {
        MutableObject object = find(steps).orElse(null);
        String type = object == null ? null : object.text("type");
        String list = steps.size() < 2 ? "" : steps.get(steps.size() - 2);
        if (object == null || type == null && !list.equals("quality")) {
            return false;
        }
        String plain = list.equals("servers") ? "custom" : list.equals("quality") ? "text" : "";
        if (plain.isEmpty() || plain.equals(type)) {
            return false;
        }
        object.put("type", plain);
        if (type != null) {
            object.add("customProperties", Mover.custom("type", type));
        }
        String path = "/" + String.join("/", steps);
        notes.aside(path + "/type", "custom property 'type'; '%s' stands there".formatted(plain));
        return true;
    }

    private boolean mendItem(LintMessage error, List<String> steps, int at) {
        String list = unescape(steps.remove(steps.size() - 1));
        MutableObject parent = find(steps).orElse(null);
        if (parent == null || parent.items(list).size() <= at) {
            return false;
        }
        MutableValue item = parent.items(list).get(at);
        parent.removeItem(list, at);
        if (item.isNull()) {
            notes.changed(error.path(), "was empty and is left out");
        } else if (error.message().contains("expected text") && item.text() != null) {
            parent.insertItem(list, at, String.valueOf(item.text()));
            notes.changed(error.path(), "is text now, in quotes");
        } else {
            parent.add("customProperties", Mover.custom(list + "." + at, item));
            notes.aside(error.path(), "custom property '%s.%d'".formatted(list, at));
        }
        return true;
    }

    /** Custom properties that are not allowed here move one object outwards, named by where they come from. */
    private void keepAside(LintMessage error, List<String> steps, MutableObject object, String key) {
        List<MutableObject> homeless = key.equals("customProperties") ? object.objects(key) : List.of();
        MutableValue taken = object.take(key).orElseThrow();
        if (homeless.isEmpty()) {
            MutableObject home = object;
            String name = key;
            if (key.equals("customProperties")) {
                home = outer(steps);
                name = prefix(steps) + key;
            }
            home.add("customProperties", Mover.custom(name, taken));
            notes.aside(error.path(), "custom property '%s'".formatted(name));
            return;
        }
        MutableObject outer = outer(steps);
        for (MutableObject custom : homeless) {
            String name = prefix(steps) + custom.text("property");
            custom.put("property", name);
            outer.add("customProperties", custom.value());
            notes.aside(error.path(), "custom property '%s'".formatted(name));
        }
    }

    /** The nearest object around the one at these steps. */
    private MutableObject outer(List<String> steps) {
        for (int length = steps.size() - 1; length > 0; length--) {
            Optional<MutableObject> found = find(steps.subList(0, length));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return document.root();
    }

    private static String prefix(List<String> steps) {
        int last = steps.size() - 1;
        boolean item = last > 0 && steps.get(last).matches("[0-9]+");
        return (item ? steps.get(last - 1) + "." + steps.get(last) : last < 0 ? "contract" : steps.get(last)) + ".";
    }

    private Optional<MutableObject> find(List<String> steps) {
        Optional<MutableObject> object = Optional.of(document.root());
        for (int at = 0; at < steps.size(); at++) {
            String step = unescape(steps.get(at));
            if (at + 1 < steps.size() && steps.get(at + 1).matches("[0-9]+")) {
                int item = Integer.parseInt(steps.get(at + 1));
                object = object.map(parent -> parent.items(step))
                        .filter(items -> items.size() > item)
                        .flatMap(items -> MutableObject.of(items.get(item)));
                at++;
            } else {
                object = object.flatMap(parent -> parent.object(step));
            }
        }
        return object;
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
