<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- The numbers of the products in which $word occurs, for xsltproc -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:b="https://www.etim-international.com/bmecat/50">
  <xsl:output method="text"/>
  <xsl:param name="word"/>
  <xsl:template match="/">
    <xsl:for-each select="//b:PRODUCT[contains(., $word)]">
      <xsl:value-of select="b:SUPPLIER_PID"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
