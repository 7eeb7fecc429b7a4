package fr.prevenir.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

class TextEncodingFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void givesWellFormedUtf8WhateverTheBytes(byte[] content) throws CharacterCodingException {
    for (TextEncoding encoding : TextEncoding.values()) {
      byte[] text = encoding.toUtf8(content, content.length);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
    }
    assertThat(TextEncoding.detect(content, content.length)).isNotNull();
  }
}
