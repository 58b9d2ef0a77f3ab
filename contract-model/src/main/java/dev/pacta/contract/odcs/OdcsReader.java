/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.structure.Structure;
import dev.pacta.contract.odcs.upgrade.Upgrade;
import dev.pacta.contract.yaml.EditableYaml;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlProblem;
import dev.pacta.contract.yaml.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads contract documents of the Open Data Contract Standard, without loss. Safe for many threads. */
public final class OdcsReader {
    private static final String API_VERSION = "apiVersion";

    private final YamlReader yaml = new YamlReader();

    /**
     * Reads a document. Trouble is part of the result, never an exception.
     *
     * @param source the file or address, for messages
     */
    public ReadResult read(byte[] bytes, String source) {
        try {
            return read(bytes, source, yaml.read(bytes));
        } catch (YamlException unreadable) {
            YamlProblem problem = unreadable.problem();
            return unreadable(source, problem.code(), problem.position(), problem.message());
        }
    }

    private static ReadResult read(byte[] bytes, String source, YamlNode root) {
        if (!(root instanceof Mapping mapping)) {
            return unreadable(
                    source, "odcs.type", root.position(), "a contract is an object with keys, this is " + root.kind());
        }
        Optional<YamlNode> written = mapping.get(API_VERSION);
        if (written.isEmpty() && mapping.get("dataContractSpecification").isPresent()) {
            return unreadable(
                    source,
                    "odcs.specification",
                    root.position(),
                    "this is a document of the deprecated Data Contract Specification; 'pacta upgrade' makes an ODCS contract of it");
        }
        if (written.isEmpty()) {
            return unreadable(
                    source,
                    "odcs.apiVersion",
                    root.position(),
                    "there is no apiVersion; a contract says which version of the standard it follows, such as v3.1.0");
        }
        Optional<OdcsVersion> version =
                written.filter(Scalar.class::isInstance).flatMap(node -> OdcsVersion.of(((Scalar) node).text()));
        if (version.isEmpty()) {
            return unreadable(source, "odcs.apiVersion", written.get().position(), unknownVersion(written.get()));
        }
        List<LintMessage> structure = Structure.check(root, source, version.get());
        Mapping described = version.get().atLeast(OdcsVersion.V3_0_0) ? mapping : upgraded(bytes, mapping);
        return new ReadResult.Readable(new ContractDocument(bytes, source, root, described, version.get(), structure));
    }

    /** What a document of ODCS 2.2 says, in the words of 3.1.0. Where something came from is still known. */
    private static Mapping upgraded(byte[] bytes, Mapping asWritten) {
        try {
            EditableYaml document = EditableYaml.read(bytes);
            Upgrade.ofTwo(document);
            return document.tree() instanceof Mapping upgraded ? upgraded : asWritten;
        } catch (YamlException impossible) {
            throw new IllegalStateException("the same bytes were read before", impossible);
        }
    }

    private static String unknownVersion(YamlNode written) {
        String known =
                Arrays.stream(OdcsVersion.values()).map(OdcsVersion::text).collect(Collectors.joining(", "));
        String text = written instanceof Scalar scalar ? "'" + scalar.text() + "'" : written.kind();
        return "apiVersion is %s; known are %s".formatted(text, known);
    }

    private static ReadResult unreadable(String source, String rule, Position position, String message) {
        return new ReadResult.Unreadable(
                source, List.of(new LintMessage(rule, Severity.ERROR, source, position, "", message)));
    }
}
