// What may stand in what, for the elements of QTI 1.2.1 that we write: children's names, each followed by a space.
// Source: 1EdTech, "IMS Question & Test Interoperability: ASI XML Binding Specification", version 1.2 (2002), content models.

const none = /^$/

export const QTI_MODEL: Readonly<Record<string, RegExp>> = {
  questestinterop: /^(objectbank |assessment |((section |item )+))$/,
  assessment: /^(qtimetadata )*(section )+$/,
  section: /^(qtimetadata )*(item |section )*$/,
  item: /^(itemmetadata )?(presentation )?(resprocessing )*(itemfeedback )*$/,
  itemmetadata: /^(qtimetadata )*$/,
  qtimetadata: /^(qtimetadatafield )+$/,
  qtimetadatafield: /^fieldlabel fieldentry $/,
  fieldlabel: none,
  fieldentry: none,
  presentation: /^(material |response_lid )+$/,
  material: /^(mattext )+$/,
  mattext: none,
  response_lid: /^(material )?render_choice (material )?$/,
  render_choice: /^(material |response_label )*$/,
  response_label: /^(material |flow_mat )*$/,
  resprocessing: /^outcomes (respcondition )+$/,
  outcomes: /^(decvar )+$/,
  decvar: none,
  respcondition: /^conditionvar (setvar )*(displayfeedback )*$/,
  conditionvar: /^(not |and |or |varequal )+$/,
  and: /^(not |and |or |varequal )+$/,
  not: /^(and |or |not |varequal )$/,
  varequal: none,
  setvar: none,
  displayfeedback: none,
  itemfeedback: /^(flow_mat |material )$/,
  flow_mat: /^(flow_mat |material )+$/,
}
