/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Ways to write the same document. */
enum Writing {
    AS_IT_IS {
        @Override
        byte[] write(String yaml) {
            return bytes(yaml);
        }
    },
    WITHOUT_LAST_LINE_BREAK {
        @Override
        byte[] write(String yaml) {
            return bytes(yaml.stripTrailing());
        }
    },
    WINDOWS_LINES {
        @Override
        byte[] write(String yaml) {
            return bytes(yaml.replace("\n", "\r\n"));
        }
    },
    UTF_8_MARK {
        @Override
        byte[] write(String yaml) {
            return bytes("\uFEFF" + yaml);
        }
    },
    UTF_16_LITTLE {
        @Override
        byte[] write(String yaml) {
            return marked(0xFF, 0xFE, yaml.getBytes(StandardCharsets.UTF_16LE));
        }
    },
    UTF_16_BIG {
        @Override
        byte[] write(String yaml) {
            return marked(0xFE, 0xFF, yaml.getBytes(StandardCharsets.UTF_16BE));
        }
    },
    /** Signs outside the basic plane before everything, so that characters and code points count differently. */
    ASTRAL {
        @Override
        byte[] write(String yaml) {
            return bytes("# \uD83D\uDCE6 \uD83D\uDCE6\n" + yaml);
        }
    },
    COMMENTS_EVERYWHERE {
        @Override
        byte[] write(String yaml) {
            return bytes(yaml.replaceAll("(?m)^( *)(\\S.*)$", "$1# above\n$1$2 # beside\n"));
        }
    },
    QUOTED_KEYS {
        @Override
        byte[] write(String yaml) {
            return bytes(yaml.replaceAll("(?m)^([ -]*)([A-Za-z]+):(?= |$)", "$1\"$2\":"));
        }
    },
    JSON {
        @Override
        byte[] write(String yaml) {
            try {
                return bytes(JsonText.of(new YamlReader().read(bytes(yaml)).toJava()) + "\n");
            } catch (YamlException unreadable) {
                return bytes(yaml);
            }
        }
    },
    /** Every value of a block line has an anchor, so hardly anything may be edited. */
    ANCHORS {
        @Override
        byte[] write(String yaml) {
            int[] count = {0};
            return bytes(Pattern.compile("(?m)^([ -]*[A-Za-z]+:) (?=[^|>\\[{])")
                    .matcher(yaml)
                    .replaceAll(line -> line.group(1) + " &a" + count[0]++ + " "));
        }
    };

    abstract byte[] write(String yaml);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] marked(int first, int second, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        out.writeBytes(text);
        return out.toByteArray();
    }
}
