import { describe, expect, it } from 'vitest'
import { positionsOf } from '../../test/code-statement.ts'

/** The party and the cue, the content, and what is to be read from it. */
const table: Readonly<Record<string, string>> = {
  'a refusal that somebody is blamed for is theirs': `
    Russia accused | Kyiv of rejecting a ceasefire | [Ukraine, reported by Russia] rejects ceasefire/general
    Ukraine blamed | Russia for refusing an unconditional ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine criticised | Moscow's refusal to accept a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    United States condemned | Russia's rejection of a truce | [Russia, reported by United States] rejects ceasefire/general
    Russia accused | Zelensky of refusing to withdraw troops from Donbas | [Ukraine, reported by Russia] rejects territory/ukraine-withdraws
    Ukraine accused | Moscow of demanding the withdrawal of Ukrainian troops from Donbas | [Russia, reported by Ukraine] demands territory/ukraine-withdraws
    Europe deplored | Russia's refusal to agree to an unconditional ceasefire | [Russia, reported by Europe] rejects ceasefire/general
    Ukraine said | Russia's refusal of a ceasefire shows that it does not want peace | [Russia, reported by Ukraine] rejects ceasefire/general
    Russia denounced | Kyiv for demanding foreign troops in Ukraine | [Ukraine, reported by Russia] demands foreign-troops/deployed
    United States criticised | Zelensky for ruling out the recognition of Crimea as Russian | [Ukraine, reported by United States] rejects territory/ukraine-withdraws
  `,
  'a verb is negated by its own negation alone': `
    Ukraine said | “We won't give up Donbas — we can't do that” | rejects territory/ukraine-withdraws
    Russia said | Russia will not accept foreign troops and will not accept Ukraine in NATO | rejects foreign-troops/deployed; rejects nato-membership/join
    Russia said | Moscow will not agree to a ceasefire and will never accept foreign troops in Ukraine | rejects ceasefire/general; rejects foreign-troops/deployed
    Ukraine said | “We cannot accept it, we will not withdraw our troops from Donbas” | rejects territory/ukraine-withdraws
    Ukraine said | “No, we will not withdraw from Donbas, no” | rejects territory/ukraine-withdraws
    Russia said | there were not and will not be any foreign troops in Ukraine | rejects foreign-troops/deployed
    Ukraine said | Kyiv never agreed and never will agree to a neutral status | rejects neutrality/neutral
    Russia said | We do not need a ceasefire, we do not want one | rejects ceasefire/general
  `,
  'a clause ends where another subject begins': `
    Ukraine said | Kyiv was ready for an exchange of prisoners, not of territory | accepts prisoner-exchange/exchange
    Ukraine said | although Ukraine supports a ceasefire, it will never give up Donbas | accepts ceasefire/general; rejects territory/ukraine-withdraws
    United States said | While it does not back NATO membership for Ukraine, Washington would support security guarantees | rejects nato-membership/join; accepts guarantees-for-ukraine/given
    Russia said | Moscow was ready to discuss security guarantees, but not the deployment of NATO troops | ambiguous guarantees-for-ukraine/given; rejects foreign-troops/deployed
    Ukraine said | Ukraine is prepared for a ceasefire but not for a withdrawal from Donbas | accepts ceasefire/general; rejects territory/ukraine-withdraws
  `,
  'of two subjects the verb’s own counts': `
    Ukraine said | “We want a ceasefire, Russia does not” | demands ceasefire/general; [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | Moscow, not Kyiv, rejects a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | it is Moscow that rejects a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | Kyiv, unlike Moscow, wants a ceasefire | demands ceasefire/general
    Turkey said | neither Moscow nor Kyiv wants a ceasefire | [Russia, reported by Turkey] rejects ceasefire/general; [Ukraine, reported by Turkey] rejects ceasefire/general
    United States said | both Russia and Ukraine want a ceasefire | [Russia, reported by United States] demands ceasefire/general; [Ukraine, reported by United States] demands ceasefire/general
    United States said | Ukraine accepted a ceasefire but Russia refused | [Ukraine, reported by United States] accepts ceasefire/general; [Russia, reported by United States] rejects ceasefire/general
    United States said | Kyiv has agreed to a ceasefire and Moscow has rejected it | [Ukraine, reported by United States] accepts ceasefire/general; [Russia, reported by United States] rejects ceasefire/general
    Ukraine said | Russia, not Ukraine, refuses to agree to a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Russia said | it was Zelensky who rejected a meeting with Putin | [Ukraine, reported by Russia] rejects leaders-meeting/held
  `,
  'what must not be lacking is demanded': `
    Ukraine said | without security guarantees there will be no ceasefire | demands guarantees-for-ukraine/given; conditional ceasefire/general
    Ukraine said | without security guarantees Ukraine will not sign a minerals deal | demands guarantees-for-ukraine/given; conditional minerals-deal/signed
    Ukraine said | a truce without monitoring would be worthless | demands ceasefire-monitoring/monitored
    Ukraine said | a ceasefire without security guarantees would be a trap | conditional ceasefire/general; demands guarantees-for-ukraine/given
    Russia said | without the lifting of sanctions no ceasefire is possible | demands sanctions-relief/lifted; conditional ceasefire/general
    Russia said | No security guarantees can work without Russia | demands guarantors/with-russia
    Europe said | a peace deal without Europe is impossible | demands european-seat/at-table
    Ukraine said | there can be no talk of a minerals deal without security guarantees | conditional minerals-deal/signed; demands guarantees-for-ukraine/given
    Ukraine said | “Without foreign troops in Ukraine, a ceasefire would not last” | demands foreign-troops/deployed; conditional ceasefire/general
  `,
  'the subject stands before adverbs, modals and asides': `
    United States said | Zelensky might accept territorial concessions | [Ukraine, reported by United States] ambiguous territory/ukraine-withdraws
    United States said | Putin may agree to a ceasefire | [Russia, reported by United States] ambiguous ceasefire/general
    United States said | Putin could accept security guarantees for Ukraine | [Russia, reported by United States] ambiguous guarantees-for-ukraine/given
    United States said | Russia no longer opposes Ukraine's membership of the European Union | [Russia, reported by United States] accepts eu-membership/join
    Ukraine said | Moscow used to oppose NATO membership for Ukraine | nothing
    United States said | Moscow shows no sign of accepting a ceasefire | [Russia, reported by United States] rejects ceasefire/general
    United States said | Russia appears ready to accept security guarantees for Ukraine | [Russia, reported by United States] accepts guarantees-for-ukraine/given
    Ukraine said | Putin pretends to want a ceasefire | nothing
    Russia said | a settlement requires Ukraine adopting a neutral status | demands neutrality/neutral
    Russia said | peace would necessitate Ukraine recognising Crimea as Russian | demands territory/ukraine-withdraws
    Russia warned | Kyiv against joining NATO | rejects nato-membership/join
    United States advised | Kyiv against joining NATO | rejects nato-membership/join
    Russia warned | the United States against supplying Tomahawk missiles to Kyiv | rejects long-range-weapons/supplied
    Ukraine said | Russia seems unwilling to agree to a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    United States said | the Russians are likely to reject a ceasefire | [Russia, reported by United States] rejects ceasefire/general
    Ukraine said | Russia is not ready for a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | Russia is trying to avoid a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    United States said | Putin wants Ukraine to give up Donbas | [Russia, reported by United States] demands territory/ukraine-withdraws
    Ukraine said | Russia keeps demanding that Ukraine withdraw from Donbas | [Russia, reported by Ukraine] demands territory/ukraine-withdraws
    United States said | Putin had told Trump that he would accept a ceasefire | [Russia, reported by United States] accepts ceasefire/general
  `,
  'a negation reaches over “or”': `
    Ukraine said | Moscow refuses to budge or accept a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Russia said | Russia would not stop or agree to a ceasefire | rejects ceasefire/general
    Ukraine said | Kyiv will not surrender Donbas or recognise Crimea as Russian | rejects territory/ukraine-withdraws
    Russia said | Russia will never tolerate NATO troops or bases in Ukraine | rejects foreign-troops/deployed
  `,
  'what is denied, doubted or asked is nobody’s stance': `
    Russia shot down | reports that Moscow had agreed to foreign troops in Ukraine | nothing
    Russia brushed aside | suggestions that Putin would meet Zelensky | nothing
    Russia refuted | claims that Moscow had accepted a ceasefire | nothing
    Russia said | it was a lie that Moscow had agreed to a ceasefire | nothing
    Ukraine doubted | that Putin would accept a ceasefire | nothing
    Ukraine said | nobody believes that Putin wants a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    United States said | he was not sure whether Putin wanted a ceasefire | nothing
    United States said | it remained to be seen whether Russia would accept a ceasefire | nothing
    Ukraine said | sanctions would make Russia agree to a ceasefire | nothing
    Ukraine said | only pressure can force Moscow to accept a ceasefire | demands ceasefire/general
    Europe dismissed | speculation that European troops would be deployed to Ukraine | nothing
    Ukraine does not believe | that Putin wants a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Russia called | reports that Russia had agreed to foreign troops fake | nothing
  `,
  'a judgement bears on what it is of': `
    France said | it was out of the question for France to agree to lifting sanctions | rejects sanctions-relief/lifted
    Ukraine said | it would be a mistake to accept a neutral status | rejects neutrality/neutral
    Ukraine said | it would be madness to give up Donbas | rejects territory/ukraine-withdraws
    Ukraine said | Russia is far from accepting a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    United Kingdom said | it was too dangerous to send troops to Ukraine | rejects foreign-troops/deployed
    Europe said | it would be wrong to lift sanctions on Russia | rejects sanctions-relief/lifted
    Europe said | it is too early to lift sanctions on Russia | ambiguous sanctions-relief/lifted
    Germany said | Berlin saw no reason to lift sanctions | rejects sanctions-relief/lifted
  `,
  'to stop demanding is not to reject': `
    Russia said | Moscow will not stop insisting on Ukraine's neutrality | demands neutrality/neutral
    Ukraine said | Kyiv will never cease to insist on NATO membership | demands nato-membership/join
    Ukraine said | Kyiv no longer insists on NATO membership | ambiguous nato-membership/join
    Ukraine dropped | its demand for NATO membership | ambiguous nato-membership/join
    Russia withdrew | its demand that Ukraine withdraw from Donbas | ambiguous territory/ukraine-withdraws
    Ukraine said | Ukraine had renounced its bid to join NATO in favour of security guarantees | rejects nato-membership/join; accepts guarantees-for-ukraine/given
    United Kingdom refused to rule out | sending troops to Ukraine | ambiguous foreign-troops/deployed
    Germany refused to exclude | supplying Taurus missiles to Kyiv | ambiguous long-range-weapons/supplied
    United States said | Washington may or may not supply Tomahawks | ambiguous long-range-weapons/supplied
    United States has not ruled out | supplying Tomahawks to Ukraine | ambiguous long-range-weapons/supplied
  `,
  'a prefix changes a word': `
    Ukraine called for | a ceasefire and de-escalation | demands ceasefire/general
    China said | it supports a ceasefire and de-escalation | accepts ceasefire/general
  `,
  'conditions come in many forms': `
    Ukraine said | should Russia agree to a ceasefire, Ukraine would withdraw its troops from Donbas | conditional territory/ukraine-withdraws
    United States said | were Ukraine to give up Donbas, Washington would provide security guarantees | conditional guarantees-for-ukraine/given
    Ukraine said | Ukraine will not hold talks before a ceasefire takes effect | demands ceasefire/general
    Ukraine said | Kyiv is ready for a meeting of the leaders provided a ceasefire is in place | conditional leaders-meeting/held; demands ceasefire/general
    Ukraine said | Kyiv will hold elections as soon as there is a ceasefire | nothing
    United States said | sanctions would be lifted if Ukraine abandoned its NATO bid and withdrew from Donbas | conditional sanctions-relief/lifted
    Russia declined to comment on | a ceasefire | nothing
    Russia asked about | a ceasefire | nothing
    Ukraine said | no elections can be held before a ceasefire | demands ceasefire/general
    Russia said | as soon as Kyiv begins to pull its troops out, Moscow will cease fire that very minute | conditional ceasefire/general
    Russia said | as soon as Kyiv drops its plans to join NATO, Moscow will agree to a ceasefire | rejects nato-membership/join; conditional ceasefire/general
    Russia said | once Kyiv drops its plans to join NATO, Moscow will agree to a ceasefire | rejects nato-membership/join; conditional ceasefire/general
    United States warned | that if Russia rejects a ceasefire, new sanctions will be imposed | demands ceasefire/general; conditional sanctions-relief/kept
  `,
  'who is spoken of in a relative clause holds its stance': `
    Germany praised | Macron, who supports sending troops to Ukraine | [France, reported by Germany] accepts foreign-troops/deployed
    Russia mocked | those who demand a ceasefire | nothing
    Ukraine thanked | the countries that are ready to send troops to Ukraine | nothing
    Europe discussed | security guarantees for Ukraine | nothing
    United States was briefed on | security guarantees for Ukraine | nothing
    Ukraine said | the sides have not discussed territorial concessions | nothing
    Ukraine said | we had talked about security guarantees | nothing
  `,
  'stances have many words': `
    Russia said | even if a ceasefire is agreed, Russia will not accept foreign troops in Ukraine | rejects foreign-troops/deployed
    Ukraine said | even without NATO membership, Ukraine will not accept neutrality | ambiguous nato-membership/join; rejects neutrality/neutral
    Russia said | the guarantees that Zelensky wants are unacceptable | rejects guarantees-for-ukraine/given
    Ukraine still hopes to | join NATO | demands nato-membership/join
    Ukraine called once more for | a ceasefire | demands ceasefire/general
    Russia sees no role for | Europe at the negotiating table | rejects european-seat/at-table
    Ukraine asked | Trump for Tomahawks | demands long-range-weapons/supplied
    Ukraine begged | Washington for security guarantees | demands guarantees-for-ukraine/given
    United States offered | Ukraine security guarantees | accepts guarantees-for-ukraine/given
    Ukraine repeated its insistence on | NATO membership | demands nato-membership/join
    France is for | sending troops to Ukraine | accepts foreign-troops/deployed
    Ukraine said | membership of NATO remains our goal | demands nato-membership/join
    Ukraine said | “Our place is in NATO” | demands nato-membership/join
    Russia said | a ceasefire does not suit us | rejects ceasefire/general
    Ukraine said | Ukraine is in favour of an exchange of prisoners | accepts prisoner-exchange/exchange
    Russia said | security guarantees are not on the agenda | rejects guarantees-for-ukraine/given
  `,
  'another conflict is not coded': `
    United States called for | a ceasefire in Gaza | nothing
    Turkey said | guarantees for Cyprus were needed | nothing
    United States demanded | limits on Iran's missiles | nothing
  `,
  'what is compared is preferred': `
    Ukraine said | Ukrainians would rather fight than cede Donbas | rejects territory/ukraine-withdraws
    United States said | he would much rather make a deal than impose secondary tariffs | rejects secondary-tariffs/imposed
  `,
  'an auxiliary stands for its verb': `
    Ukraine said | Ukraine has accepted a ceasefire but Russia has not | accepts ceasefire/general; [Russia, reported by Ukraine] rejects ceasefire/general
    United States said | Kyiv wants a ceasefire, Moscow refuses | [Ukraine, reported by United States] demands ceasefire/general; [Russia, reported by United States] rejects ceasefire/general
    Russia said | Europe does not want a ceasefire, but Russia does | [Europe, reported by Russia] rejects ceasefire/general; accepts ceasefire/general
    United States said | neither Kyiv nor Moscow wants a ceasefire, and the United States is not happy | [Ukraine, reported by United States] rejects ceasefire/general; [Russia, reported by United States] rejects ceasefire/general
  `,
  'who must do something does not want it': `
    United States said | Russia will have to accept foreign troops in Ukraine | demands foreign-troops/deployed
    United States said | Zelensky needs to agree to a ceasefire | demands ceasefire/general
    United States said | Ukraine has to accept territorial concessions | demands territory/ukraine-withdraws
    Ukraine said | Putin is not going to agree to a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | Putin is supposed to accept a ceasefire | [Russia, reported by Ukraine] accepts ceasefire/general
    Ukraine said | Russia is obliged to accept a ceasefire | demands ceasefire/general
    Turkey said | the parties have agreed to an exchange of prisoners | nothing
    United States said | the Ukrainians and the Russians are ready for an exchange of prisoners | [Ukraine, reported by United States] accepts prisoner-exchange/exchange; [Russia, reported by United States] accepts prisoner-exchange/exchange
    Germany said | Berlin and Paris support sending troops to Ukraine | accepts foreign-troops/deployed; [France, reported by Germany] accepts foreign-troops/deployed
    France said | together with London we are ready to send troops to Ukraine | accepts foreign-troops/deployed
    United States said | “He wants a ceasefire, and I think Putin wants it too” | nothing
    Europe said | the Commission will propose lifting sanctions only if Russia agrees to a ceasefire | conditional sanctions-relief/lifted; demands ceasefire/general
    United Kingdom said | Downing Street welcomes Ukraine's readiness to accept a ceasefire | accepts ceasefire/general
    Ukraine said | Kyiv appreciates France's willingness to send troops | [France, reported by Ukraine] accepts foreign-troops/deployed
    Russia said | Kyiv's demand for NATO membership is unacceptable | rejects nato-membership/join
    Russia said | Moscow rejects Kyiv's demand for NATO membership | rejects nato-membership/join
    Ukraine said | Moscow's demand that Ukraine withdraw from Donbas was rejected | rejects territory/ukraine-withdraws
    Ukraine said | Moscow's demand that Ukraine withdraw from Donbas had not changed | [Russia, reported by Ukraine] demands territory/ukraine-withdraws
  `,
  'small words change a stance': `
    Ukraine said | Russia has not yet agreed to a ceasefire | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | “Peace matters. A ceasefire must be signed” | demands ceasefire/general
    Ukraine said | if there are no security guarantees, there will be no ceasefire | demands guarantees-for-ukraine/given; rejects ceasefire/general
    Russia said | Moscow expressed no support for a ceasefire | rejects ceasefire/general
    Ukraine said | a ceasefire is needed | demands ceasefire/general
    Ukraine said | a ceasefire is welcome | accepts ceasefire/general
    Ukraine said | we will honour a ceasefire if Russia does | conditional ceasefire/general
    Ukraine said | “Peace is what we long for. Moscow rejects a ceasefire” | [Russia, reported by Ukraine] rejects ceasefire/general
    Ukraine said | “We accept a deal without a ceasefire. There is no other way” | rejects ceasefire/general
    Russia said | if necessary, Russia will agree to a ceasefire | conditional ceasefire/general
    Russia said | Moscow is ready for a ceasefire at the moment | accepts ceasefire/general
    Ukraine said | we not only support a ceasefire, we need it | accepts ceasefire/general
    Ukraine said | Putin thinks that we will accept a ceasefire | accepts ceasefire/general
    Ukraine said | a ceasefire must not be delayed | demands ceasefire/general
    Ukraine said | Russia has shown readiness for a ceasefire | [Russia, reported by Ukraine] accepts ceasefire/general
    France said | sending soldiers to Ukraine cannot be ruled out | ambiguous foreign-troops/deployed
  `,
  'a rule reaches as far as its words': `
    Germany said | Berlin provided the troops and accepts a ceasefire | accepts ceasefire/general
    Ukraine said | Ukraine has never recognised and will never recognise Crimea as Russian | rejects territory/ukraine-withdraws
    Russia insists | that Kyiv accept a neutral status | demands neutrality/neutral
    United States said | Putin had promised not to shell the port of Odesa | [Russia, reported by United States] accepts grain-corridor/open
    Ukraine said | that the guarantees would be written down within days | nothing
    Europe said | it was not sure if Russia would agree to a ceasefire | nothing
    Ukraine said | that without security guarantees a ceasefire would not last | demands guarantees-for-ukraine/given; conditional ceasefire/general
    Ukraine said | Kyiv had not met anybody without security guarantees | nothing
    Russia said | Russia will return to the grain deal when sanctions are lifted | conditional grain-corridor/open; demands sanctions-relief/lifted
    Russia said | Kyiv drops its plans to join NATO | [Ukraine, reported by Russia] rejects nato-membership/join
    Germany said | if Ukraine had joined NATO, there would have been no war | nothing
    United States insists | that Ukraine cede Donbas | demands territory/ukraine-withdraws
    United States insists | that Moscow rejects a ceasefire | [Russia, reported by United States] rejects ceasefire/general
    Ukraine said | there will be no trading of territory, our constitution does not allow it | rejects territory/ukraine-withdraws
    United Kingdom said | Britain would deploy troops to Ukraine once the guns fall silent and insisted that limits on Ukraine's army were unacceptable | conditional foreign-troops/deployed; rejects ukraine-forces/limited
    Russia said | Russia wants Ukraine to withdraw from Donbas and to declare neutrality | demands territory/ukraine-withdraws; demands neutrality/neutral
    France said | French soldiers could be stationed at key points in Ukraine | ambiguous foreign-troops/deployed
    United States said | Putin had agreed not to strike power plants | [Russia, reported by United States] accepts energy-strikes/moratorium
    United States denied | a report that it had made guarantees dependent on Ukrainian withdrawal from Donbas | nothing
    France said | there could be no lasting peace if Ukraine's army were capped in size | rejects ukraine-forces/limited
    Ukraine said | Kyiv will never agree to a scheme in which help comes only after a unanimous vote of the guarantors | rejects activation-rule/unanimous
    United Kingdom said | he and Macron were in favour of a multinational force in Ukraine | accepts foreign-troops/deployed; [France, reported by United Kingdom] accepts foreign-troops/deployed
    Ukraine said | we know that Ukraine wants a ceasefire, whatever Russia does | demands ceasefire/general
  `,
}

const parties = 'Russia|Ukraine|United States|Europe|United Kingdom|Germany|France|Turkey|China'

function rowsOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [who = '', content = '', expected = ''] = line.split(' | ').map((part) => part.trim())
      const [, party = '', cue = ''] = new RegExp(`^(${parties}) (.*)$`).exec(who) ?? []
      return { party, cue, content, expected }
    })
}

for (const [what, text] of Object.entries(table)) {
  describe(what, () => {
    it.each(rowsOf(text))('$party $cue $content', ({ party, cue, content, expected }) => {
      expect(positionsOf(party, cue, content).join('; ') || 'nothing').toBe(expected)
    })
  })
}
