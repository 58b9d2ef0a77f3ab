/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

/** The parsed form of a document as JSON: every key of the document, unknown ones too, in its order. */
public final class ContractJson {
    private ContractJson() {}

    /** The document as JSON on one line. */
    public static String write(ContractDocument document) {
        return JsonText.of(document.root().toJava());
    }
}
