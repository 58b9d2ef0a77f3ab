/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Contract;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract document: its bytes as they came, its tree with positions, and the contract it describes. Immutable, and safe for many threads.
 */
public final class ContractDocument {
    private final byte[] bytes;
    private final String source;
    private final YamlNode root;
    private final Mapping described;
    private final OdcsVersion apiVersion;
    private final List<LintMessage> structure;
    /** Made when it is first asked for: rules look at the tree. Two threads at once make the same. */
    private volatile @Nullable Contract contract;

    ContractDocument(
            byte[] bytes,
            String source,
            YamlNode root,
            Mapping described,
            OdcsVersion apiVersion,
            List<LintMessage> structure) {
        this.bytes = bytes.clone();
        this.source = source;
        this.root = root;
        this.described = described;
        this.apiVersion = apiVersion;
        this.structure = List.copyOf(structure);
    }

    /** The bytes as they came. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@code sha256:} and the digest of the bytes in hexadecimal. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** The file or address it was read from. */
    public String source() {
        return source;
    }

    /** The tree. */
    public YamlNode root() {
        return root;
    }

    /** The version of the standard that the document names. */
    public OdcsVersion apiVersion() {
        return apiVersion;
    }

    /** What the standard's structure has to say about it, by its own version. */
    public List<LintMessage> structure() {
        return structure;
    }

    /** Whether the structure has errors; then there is no contract. */
    public boolean hasStructureErrors() {
        return structure.stream().anyMatch(message -> message.severity() == Severity.ERROR);
    }

    /** The contract, unless the structure has errors. */
    public Optional<Contract> contract() {
        Contract made = contract;
        if (made == null && !hasStructureErrors()) {
            made = ContractMapping.contract(described, apiVersion);
            contract = made;
        }
        return Optional.ofNullable(made);
    }

    /** What it says in the words of 3.0 and later: for ODCS 2.2 the tree of its upgrade, else the tree itself. */
    public Mapping described() {
        return described;
    }

    /** The value at a JSON pointer; for ODCS 2.2 also under the name that it has in the contract. */
    public Optional<YamlNode> node(String jsonPointer) {
        return node(root, jsonPointer).or(() -> node(described, jsonPointer));
    }

    private static Optional<YamlNode> node(YamlNode from, String jsonPointer) {
        if (jsonPointer.isEmpty()) {
            return Optional.of(from);
        }
        YamlNode node = from;
        for (String step : jsonPointer.substring(1).split("/", -1)) {
            node = child(node, step.replace("~1", "/").replace("~0", "~"));
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }

    /** Where the value at a JSON pointer begins. */
    public Optional<Position> position(String jsonPointer) {
        return node(jsonPointer).map(YamlNode::position);
    }

    private static @Nullable YamlNode child(YamlNode parent, String key) {
        if (parent instanceof Mapping mapping) {
            return mapping.value(key);
        }
        if (parent instanceof Sequence sequence && isNumber(key)) {
            int at = Integer.parseInt(key);
            return at < sequence.items().size() ? sequence.items().get(at) : null;
        }
        return null;
    }

    /** Of at most nine digits; the number of an item has no more. */
    private static boolean isNumber(String key) {
        for (int at = 0; at < key.length(); at++) {
            if (key.charAt(at) < '0' || key.charAt(at) > '9') {
                return false;
            }
        }
        return !key.isEmpty() && key.length() <= 9;
    }
}
