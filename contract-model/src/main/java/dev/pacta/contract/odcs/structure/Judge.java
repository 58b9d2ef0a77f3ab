/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Collects what the shapes have to say about one document. Not thread-safe. */
final class Judge {
    static final String LATER = "odcs.later-version";

    private final String source;
    private final OdcsVersion version;
    private final List<LintMessage> messages = new ArrayList<>();

    Judge(String source, OdcsVersion version) {
        this.source = source;
        this.version = version;
    }

    OdcsVersion version() {
        return version;
    }

    void error(String rule, Position position, Path path, String message) {
        say(rule, Severity.ERROR, position, path, message);
    }

    void warning(String rule, Position position, Path path, String message) {
        say(rule, Severity.WARNING, position, path, message);
    }

    void say(String rule, Severity severity, Position position, Path path, String message) {
        messages.add(new LintMessage(rule, severity, source, position, path.pointer(), message));
    }

    /** Says that something came only with a later version; an error where the document's own version refuses it. */
    void later(OdcsVersion since, boolean refused, Position position, Path path, String what) {
        say(
                LATER,
                refused ? Severity.ERROR : Severity.WARNING,
                position,
                path,
                "%s came with %s, but this document says apiVersion %s; raise apiVersion to %s"
                        .formatted(what, since.text(), version.text(), since.text()));
    }

    /** A judge of the same version whose messages nobody sees. */
    Judge aside() {
        return new Judge(source, version);
    }

    boolean hasErrors() {
        return messages.stream().anyMatch(message -> message.severity() == Severity.ERROR);
    }

    void expected(YamlNode node, Path path, String what) {
        error("odcs.type", node.position(), path, "'%s' is %s, expected %s".formatted(path.step(), node.kind(), what));
    }

    List<LintMessage> messages() {
        return List.copyOf(messages);
    }
}
