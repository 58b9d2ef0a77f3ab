/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.contract.Contract;

/** A contract as a source gave it, with the document that it was read from. Immutable. */
public final class SourcedContract {
    private final Contract contract;
    private final byte[] document;
    private final String digest;

    SourcedContract(Contract contract, byte[] document) {
        this.contract = contract;
        this.document = document.clone();
        this.digest = Documents.digest(document);
    }

    public Contract contract() {
        return contract;
    }

    /** The bytes as they came. */
    public byte[] document() {
        return document.clone();
    }

    /** SHA-256 of the document, in hexadecimal; the same digest is the same contract. */
    public String digest() {
        return digest;
    }
}
