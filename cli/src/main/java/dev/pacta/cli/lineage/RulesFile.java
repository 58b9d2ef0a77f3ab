/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import dev.pacta.cli.client.Answer;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.InputFile;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import java.nio.file.Path;

/** A file with rules about where data may flow; the server knows the rest of its shape. */
record RulesFile(Path file, String id, byte[] bytes) {
    static RulesFile read(Path file) {
        byte[] bytes = InputFile.read(file);
        try {
            if (new YamlReader().read(bytes) instanceof YamlNode.Mapping mapping
                    && mapping.get("id").orElse(null) instanceof YamlNode.Scalar id) {
                return new RulesFile(file, id.text(), bytes);
            }
        } catch (YamlException wrong) {
            Position place = wrong.problem().position();
            throw CommandFailure.badCall(
                    "%s:%d:%d: %s"
                            .formatted(
                                    file,
                                    place.line(),
                                    place.column(),
                                    wrong.problem().message()),
                    "");
        }
        throw CommandFailure.badCall(
                file + ":1:1: there is no id", "A document of rules is a YAML object with the keys id and rules.");
    }

    /** The answer of the server to this file; a failure names the file. */
    Answer taken(Answer answer) {
        if (answer.fine()) {
            return answer;
        }
        CommandFailure failure = answer.failure();
        throw new CommandFailure(failure.exitCode(), file + ": " + failure.getMessage(), failure.advice());
    }
}
