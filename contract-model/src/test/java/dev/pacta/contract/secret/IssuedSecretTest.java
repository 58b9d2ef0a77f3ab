/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuedSecretTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIA@IOSFODNN7EXAMPLE | an access key of AWS",
                "dapi@0123456789abcdef0123456789abcdef | a token of Databricks",
                "github_pat_@0123456789abcdefghijABCDEFGHIJ0123456789 | a token of GitHub",
                "hf_@0123456789abcdefghijABCDEFGHIJ0123 | a token of Hugging Face",
                "sk_live_@0123456789abcdefghij | a key of Stripe",
                "xoxb-@1234567890-abcdefgh | a token of Slack",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.@c2lnbmF0dXJlc2lnbmF0dXJl | a signed token",
                "-----BEGIN @EC PRIVATE KEY----- | a private key",
            })
    void saysWhatItIsAndWhere(String written, String kind) {
        // The sign in the middle keeps programs that look for secrets in sources from finding these.
        String secret = written.replace("@", "");

        assertThat(IssuedSecret.in(secret)).isEqualTo(new IssuedSecret(kind, 0, secret.length()));
        assertThat(IssuedSecret.in("use " + secret + " for it"))
                .isEqualTo(new IssuedSecret(kind, 4, 4 + secret.length()));
        assertThat(IssuedSecret.in("Z" + secret.substring(1))).isNull();
        assertThat(IssuedSecret.in(secret.substring(0, secret.length() / 2))).isNull();
    }

    @Test
    void whatOnlyLooksRandomIsNone() {
        assertThat(IssuedSecret.in("d41d8cd98f00b204e9800998ecf8427e")).isNull();
        assertThat(IssuedSecret.in("9f1c6a52-3c1e-4a57-9b0e-6f2d5d1b7a11")).isNull();
        assertThat(IssuedSecret.in("ＡＫＩＡ0123456789ABCDEF, 日本 größe Ærø and more of it"))
                .isNull();
        assertThat(IssuedSecret.in("")).isNull();
    }
}
