/** The page that explains a finding, by the address that the server gives for it; nothing where that leads elsewhere. */
export const pageOf = (address: string): string | undefined => /^urn:factdsl:.*\/(FACT\d{4}\.md)$/.exec(address)?.[1];
