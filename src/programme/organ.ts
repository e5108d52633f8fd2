/** Is a unit of an implementation plan this organ? 某某区司法局 is 区司法局 and 司法局, not 区法院. */
export function isSameOrgan(organ: string, unit: string): boolean {
  const name = unit.replace(/^(?:本)?[省市县区旗州盟]/, '');
  return name.length >= 3 && organ.endsWith(name);
}
