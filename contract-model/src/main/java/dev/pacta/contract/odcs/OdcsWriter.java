/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Contract;
import dev.pacta.contract.yaml.YamlWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a contract as a document of the standard version that it names. What is written reads back as an equal contract. The same
 * contract always gives the same text: keys come in the order of the standard's text, lists in their own. Source: Open Data Contract
 * Standard 3.0 to 3.2. Safe for many threads.
 */
public final class OdcsWriter {
    private OdcsWriter() {}

    /** The document, with a line end after its last line. */
    public static String write(Contract contract) {
        return YamlWriter.write(tree(contract));
    }

    /** The document as maps, lists and plain values, in the order in which it is written. */
    public static Map<String, @Nullable Object> tree(Contract contract) {
        return new ContractTree(contract.apiVersion()).contract(contract);
    }
}
